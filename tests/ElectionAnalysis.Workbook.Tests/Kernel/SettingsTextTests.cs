using System.Text;

namespace ElectionAnalysis.Workbook.Tests;

/// <summary>VS Code's settings get one line more, and lose nothing.</summary>
public sealed class SettingsTextTests
{
    private const string Whole = "\"a.b\": { \"csharp\": [\".\"] }";

    private static string? With(string text) =>
        SettingsText.With(Encoding.UTF8.GetBytes(text), "a.b", "csharp", "[\".\"]") is { } bytes ? Encoding.UTF8.GetString(bytes) : null;

    [Theory]
    [InlineData("", "{\n    " + Whole + "\n}\n")]
    [InlineData(" \n", "{\n    " + Whole + "\n}\n")]
    [InlineData("{}", "{ " + Whole + " }")]
    [InlineData("{ // nothing yet\n}", "{ " + Whole + "  // nothing yet\n}")]
    [InlineData("{\"x\":1}", "{ " + Whole + ",\"x\":1}")]
    [InlineData("{\n\t\"x\": 1, // why\n\t/* a.b: {} */\n}\n", "{\n\t" + Whole + ",\n\t\"x\": 1, // why\n\t/* a.b: {} */\n}\n")]
    [InlineData("// top\n{ // all of it\n  // first\n  \"x\": {\"a.b\": 2}\n}",
        "// top\n{ // all of it\n  " + Whole + ",\n  // first\n  \"x\": {\"a.b\": 2}\n}")]
    [InlineData("{ /* two\n lines */ \"x\": \"{\" }", "{ " + Whole + ", /* two\n lines */ \"x\": \"{\" }")]
    [InlineData("{\r\n  \"x\": 1\r\n}\r\n", "{\r\n  " + Whole + ",\r\n  \"x\": 1\r\n}\r\n")]
    [InlineData("\uFEFF{\n  \"é\": \"😀\"\n}", "\uFEFF{\n  " + Whole + ",\n  \"é\": \"😀\"\n}")]
    public void With_AFileWithoutTheSetting_PutsItFirst(string before, string after) => Assert.Equal(after, With(before));

    [Theory]
    [InlineData("{\"a.b\": {}}", "{\"a.b\": { \"csharp\": [\".\"] }}")]
    [InlineData("{\"a.b\": {\"rust\": [\":\"],},}", "{\"a.b\": { \"csharp\": [\".\"],\"rust\": [\":\"],},}")]
    [InlineData("{\n  \"a.b\": {\n    \"rust\": [\":\"] // mine\n  }\n}",
        "{\n  \"a.b\": {\n    \"csharp\": [\".\"],\n    \"rust\": [\":\"] // mine\n  }\n}")]
    public void With_OtherMembersOfTheSetting_KeepsThem(string before, string after) => Assert.Equal(after, With(before));

    [Theory]
    [InlineData("{\"a.b\": {\"csharp\": []}}")]
    [InlineData("{\n  // off\n  \"a.b\": { \"csharp\": null }\n}")]
    public void With_TheMemberThere_LeavesTheUsersValue(string before) => Assert.Equal(before, With(before));

    [Theory]
    [InlineData("[]")]
    [InlineData("{")]
    [InlineData("{} {}")]
    [InlineData("{'x': 1}")]
    [InlineData("{\"a.b\": null}")]
    [InlineData("{\"a.b\": [\".\"]}")]
    [InlineData("{\"x\": 1, \"x\": 2}")]
    [InlineData("{\"a.b\": {}, \"a.b\": {}}")]
    public void With_WhatItIsNotSureOf_GivesUp(string before) => Assert.Null(With(before));

    [Fact]
    public void With_BytesThatAreNoText_GivesUp() => Assert.Null(SettingsText.With([(byte)'{', 0xFF, (byte)'}'], "a.b", "csharp", "1"));
}
