using System.Reflection;
using System.Text.Json.Serialization;
using Microsoft.DotNet.Interactive;
using Microsoft.DotNet.Interactive.Commands;
using Microsoft.DotNet.Interactive.Directives;
using Microsoft.DotNet.Interactive.Events;
using Command = Microsoft.DotNet.Interactive.Commands.KernelCommand;

namespace CSharpKernel;

/// <summary>
/// A kernel of .NET Interactive for the extensions that packages bring: they register formatters and directives with it,
/// and code that they submit runs in the session. Made when the first of them comes; nothing else here needs one.
/// </summary>
internal sealed class ExtensionHost
{
    private readonly CompositeKernel root = new();
    private readonly HashSet<string> loaded = new(StringComparer.OrdinalIgnoreCase);
    private readonly Func<string, Assembly> load;

    /// <param name="run">Runs C# in the session; what comes back is the error's message, or null.</param>
    /// <param name="load">Loads a file where the session's packages are.</param>
    public ExtensionHost(Func<string, string?> run, Func<string, Assembly> load)
    {
        this.load = load;
        var cells = new SessionKernel(run);
        root.Add(cells, ["C#", "c#", "cs"]);
        root.DefaultKernelName = cells.Name;
        root.Add(new HtmlKernel());
        root.Add(new JavaScriptKernel(), ["js"]);
        cells.AddDirective<PackageReference>(
            new KernelActionDirective("#r") { Hidden = true,
                Parameters = { new KernelDirectiveParameter("--text") { AllowImplicitName = true, Required = true } } },
            (reference, context) => cells.Run($"#r \"{reference.Text}\"", reference, context));
        root.RegisterCommandHandler<Work>((command, context) => command.Do(context));

        // A kernel takes the console while it works; what cells write belongs to the cell.
        var (output, error) = (Console.Out, Console.Error);
        root.AddMiddleware((command, context, next) =>
        {
            Console.SetOut(output);
            Console.SetError(error);
            return next(command, context);
        });
        root.KernelEvents.Subscribe(new Events(Show));
    }

    /// <summary>What extensions have added, as magics.</summary>
    public IEnumerable<Magic> Magics => root.KernelInfo.SupportedDirectives
        .Concat(root.ChildKernels.SelectMany(k => k.KernelInfo.SupportedDirectives))
        .OfType<KernelActionDirective>()
        .Where(d => !d.Hidden)
        .Select(d =>
            new Magic(d.Name[2..], [], d.Description ?? "", IsLanguage: false,
                (part, _) => Send(new SubmitCode($"{d.Name} {part.Arguments}"))));

    /// <summary>Loads the extensions of some packages, each once.</summary>
    /// <param name="folders">Their folders <c>interactive-extensions/dotnet</c>.</param>
    public CellError? Load(IEnumerable<string> folders)
    {
        var fresh = folders.Where(loaded.Add).ToList();
        return fresh.Count == 0 ? null : Send(new Work(async context =>
        {
            foreach (var folder in fresh)
            {
                foreach (var type in Directory.GetFiles(folder, "*.dll").Order(StringComparer.Ordinal)
                    .SelectMany(f => load(f).ExportedTypes).Where(IsExtension))
                {
                    await ((IKernelExtension)Activator.CreateInstance(type)!).OnLoadAsync(root);
                }

                if (new FileInfo(Path.Combine(folder, "extension.dib")) is { Exists: true } script)
                {
                    await root.LoadAndRunInteractiveDocument(script, context.Command);
                }
            }
        }));
    }

    private static bool IsExtension(Type type) =>
        type is { IsAbstract: false, IsInterface: false, IsGenericTypeDefinition: false } && type.IsAssignableTo(typeof(IKernelExtension));

    private static void Show(KernelEvent happened)
    {
        if (CellContext.Sink is not { } sink)
        {
            return;
        }

        switch (happened)
        {
            case StandardOutputValueProduced o: sink.Write("stdout", o.FormattedValues.First().Value); break;
            case StandardErrorValueProduced o: sink.Write("stderr", o.FormattedValues.First().Value); break;
            case DisplayedValueUpdated u: sink.Update(Bundle(u), u.ValueId); break;
            case DisplayedValueProduced d: sink.Display(Bundle(d), d.ValueId); break;
            case ReturnValueProduced r: sink.Display(Bundle(r), displayId: null); break;
        }
    }

    private static MimeBundle Bundle(DisplayEvent shown) => new([.. shown.FormattedValues.Select(v => (v.MimeType, v.Value))]);

    private CellError? Send(Command command) =>
        root.SendAsync(command).GetAwaiter().GetResult().Events.OfType<CommandFailed>().LastOrDefault() is { } failed
            ? CellErrors.Of("ExtensionError", (failed.Exception?.Message ?? failed.Message).ReplaceLineEndings(" "))
            : null;

    private sealed class PackageReference : Command
    {
        public string Text { get; set; } = "";
    }

    private sealed class Work(Func<KernelInvocationContext, Task> work) : Command
    {
        [JsonIgnore]
        public Func<KernelInvocationContext, Task> Do => work;
    }

    private sealed class Events(Action<KernelEvent> on) : IObserver<KernelEvent>
    {
        public void OnNext(KernelEvent value) => on(value);

        public void OnCompleted()
        {
        }

        public void OnError(Exception error)
        {
        }
    }

    private sealed class SessionKernel : Kernel, IKernelCommandHandler<SubmitCode>
    {
        private readonly Func<string, string?> run;

        public SessionKernel(Func<string, string?> run)
            : base("csharp")
        {
            this.run = run;
            KernelInfo.LanguageName = "C#";
        }

        public Task HandleAsync(SubmitCode command, KernelInvocationContext context) => Run(command.Code, command, context);

        public Task Run(string code, Command command, KernelInvocationContext context)
        {
            if (run(code) is { } error)
            {
                context.Fail(command, exception: null, error);
            }

            return Task.CompletedTask;
        }
    }
}
