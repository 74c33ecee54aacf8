using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace ElectionAnalysis.Workbook.Tests;

/// <summary>Jupyter Notebook on a workspace, on a port of this machine only.</summary>
internal sealed class NotebookServer : IDisposable
{
    private readonly Process process;

    private NotebookServer(Process server, Uri address)
    {
        process = server;
        Address = address;
    }

    public Uri Address { get; }

    public static async Task<NotebookServer> StartAsync(string folder, IReadOnlyDictionary<string, string> environment)
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        listener.Stop();
        var started = Jupyter.Start(
            folder, environment, "-m", "notebook", "--no-browser", "--allow-root", Invariant($"--port={port}"), "--ip=127.0.0.1",
            "--NotebookApp.token=", "--NotebookApp.password=");
        _ = started.StandardOutput.ReadToEndAsync();
        _ = started.StandardError.ReadToEndAsync();
        var server = new NotebookServer(started, new Uri(Invariant($"http://127.0.0.1:{port}/")));
        using var client = new HttpClient();
        for (var tries = 0; ; tries++)
        {
            try
            {
                await client.GetStringAsync(new Uri(server.Address, "api"));
                return server;
            }
            catch (HttpRequestException) when (tries < 300)
            {
                await Task.Delay(100);
            }
        }
    }

    public void Dispose()
    {
        process.Kill(entireProcessTree: true);
        process.WaitForExit();
        process.Dispose();
    }
}
