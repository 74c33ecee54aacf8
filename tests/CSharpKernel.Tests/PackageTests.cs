namespace CSharpKernel.Tests;

/// <summary><c>#r "nuget: …"</c>: packages with others beneath them, several of a session, and what can go wrong with them.</summary>
public sealed class PackageTests() : SessionCase(new PlainHost())
{
    // Packages of one name stay in the machine's cache, so each test has names of its own.
    private readonly string own = "T" + Guid.NewGuid().ToString("N")[..8];

    [Fact]
    public async Task Package_FromAFolder_IsRestoredAndLoaded()
    {
        Pack("Votes", "1.2.0", "99");

        Assert.Equal($"Restored {own}Votes, 1.2.0.|99", await Shown(Ask("Votes", "1.2.0") + Value("Votes")));
    }

    [Fact]
    public async Task Package_WithOthersBeneathIt_BringsThemAlong()
    {
        Pack("Inner", "1.0.0", "20");
        Pack("Outer", "1.0.0", $"{Value("Inner")} + 1", ("Inner", "1.0.0"));

        Assert.EndsWith("|21", await Shown(Ask("Outer", "1.0.0") + Value("Outer")), StringComparison.Ordinal);
        Assert.Equal("20", await Shown(Value("Inner")));
    }

    [Fact]
    public async Task Package_SecondOfASession_LoadsBesideTheFirst()
    {
        Pack("One", "1.0.0", "1");
        Pack("Two", "1.0.0", "2");
        await Shown(Ask("One", "1.0.0") + Value("One"));

        Assert.EndsWith("|3", await Shown(Ask("Two", "1.0.0") + $"{Value("One")} + {Value("Two")}"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[1.0.0, 2.0.0)", "1")]
    [InlineData("1.*", "1")]
    [InlineData("[2.0.0]", "2")]
    public async Task Package_RangeOfVersions_TakesOneOfThem(string range, string expected)
    {
        Pack("Ranged", "1.0.0", "1");
        Pack("Ranged", "2.0.0", "2");

        Assert.EndsWith("|" + expected, await Shown(Ask("Ranged", range) + Value("Ranged")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Package_OtherVersionOfOneThatIsLoaded_SaysToRestartAndKeepsTheFirst()
    {
        Pack("Used", "1.0.0", "1");
        Pack("Used", "2.0.0", "2");
        await Shown(Ask("Used", "1.0.0") + Value("Used"));

        Assert.Equal($"line 2: this needs another version of {own}Used than the session has loaded; restart the kernel, and name the packages in one cell before they are used.", await Failed(Ask("Used", "2.0.0") + "1"));
        Assert.Equal("1", await Shown(Value("Used")));
    }

    [Fact]
    public async Task Package_TwoThatWantDifferentVersionsOfAThird_NamesItAndTheRemedy()
    {
        Pack("Third", "1.0.0", "1");
        Pack("Old", "1.0.0", Value("Third"), ("Third", "[1.0.0]"));
        Pack("Third", "2.0.0", "2");
        Pack("New", "1.0.0", Value("Third"), ("Third", "[2.0.0]"));

        var message = await Failed(Ask("Old", "1.0.0") + $"#r \"nuget: {own}New, 1.0.0\"\n1");

        Assert.Contains(own + "Third", message, StringComparison.Ordinal);
        Assert.EndsWith("(NU1107). Two packages want different versions of it; name the version that both take in a #r of its own.",
            message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Package_OlderThanAnotherNeeds_NamesTheRemedy()
    {
        Pack("Below", "1.0.0", "1");
        Pack("Below", "2.0.0", "2");
        Pack("Above", "1.0.0", Value("Below"), ("Below", "2.0.0"));

        Assert.EndsWith("(NU1605). A package wants a newer version than another #r names; name the newer one.",
            await Failed(Ask("Above", "1.0.0") + $"#r \"nuget: {own}Below, 1.0.0\"\n1"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Package_ThatIsNotThere_IsNamedWithTheRemedy()
    {
        Directory.CreateDirectory(Path.Combine(Folder, "empty"));
        File.WriteAllText(Path.Combine(Folder, "nuget.config"),
            "<configuration><packageSources><clear /><add key=\"here\" value=\"empty\" /></packageSources></configuration>");
        var message = await Failed("\n#r \"nuget: No.Such.Package, 1.0.0\"\n1");

        Assert.StartsWith("line 2: Unable to find package No.Such.Package", message, StringComparison.Ordinal);
        Assert.EndsWith("(NU1101). Check the spelling, or name another source with #i \"nuget: address or folder\".", message,
            StringComparison.Ordinal);
        Assert.Equal("2", await Shown("1+1"));
    }

    [Fact]
    public async Task Package_RestoredBefore_NeedsNeitherItsSourceNorTheSdk()
    {
        Pack("Warm", "1.0.0", "5");
        await Shown(Ask("Warm", "1.0.0") + Value("Warm"));
        File.Delete(Path.Combine(Folder, $"{own}Warm.1.0.0.nupkg"));
        Restart();

        Assert.EndsWith("|5", await Shown(Ask("Warm", "1.0.0") + Value("Warm")), StringComparison.Ordinal);
    }

    private void Pack(string name, string version, string value, params (string Id, string Version)[] needs) =>
        TestPackages.Pack(Folder, own + name, version, $"public static class {own}{name} {{ public static int Value => {value}; }}",
            needs.Select(n => (own + n.Id, n.Version)));

    private string Ask(string name, string version) => $"#i \"nuget: .\"\n#r \"nuget: {own}{name}, {version}\"\n";

    private string Value(string name) => $"{own}{name}.Value";
}
