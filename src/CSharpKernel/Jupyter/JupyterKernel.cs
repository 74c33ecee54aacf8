using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using System.Threading.Channels;

namespace CSharpKernel;

/// <summary>Serves a notebook session to Jupyter front-ends, by the messaging protocol 5.4.</summary>
internal sealed class JupyterKernel : IAsyncDisposable
{
    private const int MostQueued = 10_000;

    private static readonly TimeSpan FarewellPatience = TimeSpan.FromSeconds(1);

    private readonly Channel<JupyterMessage> shell = Channel.CreateBounded<JupyterMessage>(MostQueued);
    private readonly Channel<JupyterMessage> control = Channel.CreateBounded<JupyterMessage>(MostQueued);
    private readonly BlockingCollection<string> answers = [];
    private readonly KernelChannels channels;
    private readonly NotebookSession session;
    private readonly InsightRequests insight;
    private readonly IKernelHost host;
    private readonly Action<MimeBundle>? showing;
    private readonly KernelHistory history = new();
    private readonly CancellationTokenSource over = new();
    private JupyterMessage? running;
    private int executions;
    private int abortedByError;

    /// <param name="file">Where to listen.</param>
    /// <param name="directory">The notebook's folder.</param>
    /// <param name="host">The program around the kernel.</param>
    /// <param name="showing">Told of every output before it is sent, for what it needs beside the notebook.</param>
    /// <exception cref="ConnectionFileException">A port is taken.</exception>
    public JupyterKernel(ConnectionFile file, string directory, IKernelHost host, Action<MimeBundle>? showing)
    {
        this.host = host;
        this.showing = showing;
        session = new(directory, host);
        insight = new(session, host);
        channels = new(file, host.Identity.Name, ReceiveAsync);
    }

    /// <summary>Works until a front-end sends shutdown.</summary>
    /// <param name="cancellation">Ends it from outside.</param>
    public async Task RunAsync(CancellationToken cancellation)
    {
        using var console = new ConsoleRouter();
        using var outside = cancellation.Register(over.Cancel);
        channels.Publish("status", new JsonObject { ["execution_state"] = "starting" }, parent: null);
        var working = new[] { ServeAsync(shell.Reader), ServeAsync(control.Reader) };
        await Task.WhenAny(Task.Delay(Timeout.Infinite, over.Token), Task.WhenAny(working));
        await channels.DrainAsync(FarewellPatience);
    }

    /// <summary>Stops the cell that runs; what cannot be stopped is said.</summary>
    public async Task InterruptAsync()
    {
        if (!await session.InterruptAsync())
        {
            channels.Publish(
                "stream",
                new JsonObject { ["name"] = "stderr",
                    ["text"] =
                        "This cell is inside a library's own computation, which cannot be interrupted. Wait for it, or restart the "
                            + "kernel.\n" },
                running?.Header);
        }
    }

    public ValueTask DisposeAsync()
    {
        over.Dispose();
        return channels.DisposeAsync();
    }

    private async ValueTask ReceiveAsync(JupyterMessage message)
    {
        if (message.Channel != KernelChannel.Stdin)
        {
            await (message.Channel == KernelChannel.Control ? control : shell).Writer.WriteAsync(message, over.Token);
        }
        else if (message.Type == "input_reply")
        {
            answers.Add(message.Text("value"), CancellationToken.None);
        }
    }

    private async Task ServeAsync(ChannelReader<JupyterMessage> requests)
    {
        await foreach (var request in requests.ReadAllAsync(over.Token))
        {
            await HandleAsync(request, isAborted: false);
            if (abortedByError > 0 && request.Channel == KernelChannel.Shell)
            {
                await AbortQueuedAsync();
            }
        }
    }

    private async Task HandleAsync(JupyterMessage request, bool isAborted)
    {
        Status("busy", request);
        try
        {
            if (isAborted)
            {
                channels.Reply(request, "execute_reply", new JsonObject { ["status"] = "aborted", ["execution_count"] = executions });
            }
            else
            {
                await AnswerAsync(request);
            }
        }
        catch (Exception e) when (!over.IsCancellationRequested)
        {
            // An error of the kernel's own: the front-end must not wait for ever, and the next request is another matter.
            await Console.Error.WriteLineAsync($"{host.Identity.Name}: {request.Type}: {e.GetType().Name}: {e.Message.ReplaceLineEndings(" ")}");
            Fail(request, e.GetType().Name, e.Message);
        }
        finally
        {
            Status("idle", request);
        }
    }

    private async Task AnswerAsync(JupyterMessage request)
    {
        if (request.Channel == KernelChannel.Control && !IsQuick(request.Type))
        {
            Fail(request, "NotSupported", $"'{request.Type}' has to wait its turn; send it on the shell channel.");
            return;
        }

        switch (request.Type)
        {
            case "execute_request":
                await ExecuteAsync(request);
                break;
            case "kernel_info_request":
                channels.Reply(request, "kernel_info_reply", insight.KernelInfo());
                break;
            case "complete_request":
                channels.Reply(request, "complete_reply", await insight.CompleteAsync(request, over.Token));
                break;
            case "inspect_request":
                channels.Reply(request, "inspect_reply", insight.Inspect(request));
                break;
            case "is_complete_request":
                channels.Reply(request, "is_complete_reply", InsightRequests.IsComplete(request));
                break;
            case "history_request":
                channels.Reply(request, "history_reply", history.Answer(request));
                break;
            case "comm_info_request":
                channels.Reply(request, "comm_info_reply", new JsonObject { ["status"] = "ok", ["comms"] = new JsonObject() });
                break;
            case "comm_open":
                // No target is known here; the protocol wants that said at once.
                channels.Publish("comm_close", new JsonObject { ["comm_id"] = request.Text("comm_id"), ["data"] = new JsonObject() },
                    request.Header);
                break;
            case "comm_msg" or "comm_close":
                break;
            case "interrupt_request":
                await InterruptAsync();
                channels.Reply(request, "interrupt_reply", new JsonObject { ["status"] = "ok" });
                break;
            case "shutdown_request":
                var content = new JsonObject { ["status"] = "ok", ["restart"] = request.Flag("restart", otherwise: false) };
                channels.Publish("shutdown_reply", content.DeepClone().AsObject(), request.Header);
                channels.Reply(request, "shutdown_reply", content);
                Status("idle", request);
                await channels.DrainAsync(FarewellPatience);
                await over.CancelAsync();
                break;
            default:
                Fail(request, "NotSupported", $"This kernel does not know '{request.Type}'.");
                break;
        }
    }

    private async Task ExecuteAsync(JupyterMessage request)
    {
        var code = request.Text("code");
        var isSilent = request.Flag("silent", otherwise: false);
        var isStored = !isSilent && request.Flag("store_history", otherwise: true);
        var number = isStored ? ++executions : executions;
        if (!isSilent)
        {
            channels.Publish("execute_input", new JsonObject { ["code"] = code, ["execution_count"] = number }, request.Header);
        }

        var mayAsk = request.Flag("allow_stdin", otherwise: false);
        var outputs = new KernelOutputs(channels, request, (prompt, isPassword) => Ask(request, mayAsk, prompt, isPassword))
        {
            IsSilent = isSilent,
            Showing = showing,
        };
        running = request;
        var error = await session.RunAsync(code, number, outputs);
        running = null;
        outputs.Flush();
        if (isStored)
        {
            history.Add(number, code, outputs.ResultText);
        }

        var reply = error is null ? new JsonObject { ["status"] = "ok" } : KernelOutputs.Json(error);
        reply["status"] = error is null ? "ok" : "error";
        reply["execution_count"] = number;
        reply["user_expressions"] = error is null ? await ExpressionsAsync(request, number) : new JsonObject();
        reply["payload"] = outputs.Payload;

        // Counted before the reply: what is sent in answer to it was not sent along with the cell.
        abortedByError = error is not null && request.Flag("stop_on_error", otherwise: true) ? shell.Reader.Count : 0;
        channels.Reply(request, "execute_reply", reply);
    }

    /// <summary>What the control channel is for: it goes on while a cell runs, so it must leave the session alone.</summary>
    private static bool IsQuick(string type) =>
        type is "kernel_info_request" or "interrupt_request" or "shutdown_request" or "comm_info_request";

    /// <summary>What was sent along with the cell that failed does not run; everything else does.</summary>
    private async Task AbortQueuedAsync()
    {
        for (; abortedByError > 0 && shell.Reader.TryRead(out var request); abortedByError--)
        {
            await HandleAsync(request, isAborted: request.Type == "execute_request");
        }

        abortedByError = 0;
    }

    private async Task<JsonObject> ExpressionsAsync(JupyterMessage request, int number)
    {
        var values = new JsonObject();
        foreach (var (name, expression) in request.Content["user_expressions"] as JsonObject ?? [])
        {
            var value = new CellOutputs();
            var error = await session.RunAsync(expression is JsonValue v && v.TryGetValue<string>(out var code) ? code : "", number, value);
            var answer = error is not null ? KernelOutputs.Json(error) : new JsonObject
            {
                ["data"] = (value.ToJson().LastOrDefault(o => (string?)o!["output_type"] == "execute_result")?["data"]
                    as JsonObject)?.Aggregate(
                    new JsonObject(),
                    (data, part) =>
                    {
                        data[part.Key] = NotebookCell.Joined(part.Value);
                        return data;
                    }) ?? [],
                ["metadata"] = new JsonObject(),
            };
            answer["status"] = error is null ? "ok" : "error";
            values[name] = answer;
        }

        return values;
    }

    /// <summary>Waits, on the cell's thread, for the reader's answer; an interrupt breaks the waiting off.</summary>
    private string Ask(JupyterMessage request, bool mayAsk, string prompt, bool isPassword)
    {
        while (answers.TryTake(out _))
        {
            // An answer to a question that was given up.
        }

        return mayAsk && channels.Ask(request, new JsonObject { ["prompt"] = prompt, ["password"] = isPassword })
            ? answers.Take()
            : throw new InvalidOperationException("This front-end cannot ask; give the value in the code.");
    }

    private void Status(string state, JupyterMessage request) =>
        channels.Publish("status", new JsonObject { ["execution_state"] = state }, request.Header);

    private void Fail(JupyterMessage request, string name, string message)
    {
        if (request.Type.EndsWith("_request", StringComparison.Ordinal))
        {
            channels.Reply(request, request.Type.Replace("_request", "_reply", StringComparison.Ordinal),
                new JsonObject { ["status"] = "error", ["ename"] = name, ["evalue"] = message, ["traceback"] = new JsonArray() });
        }
    }
}
