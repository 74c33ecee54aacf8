using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using ElectionAnalysis.Benchmarks;

if (args is ["files", var folder])
{
    return FilesOfTheWorld.Print(folder);
}

if (args is ["fuzz", ..])
{
    return Fuzz.Run(args[1..]);
}

// In one process and one run, so that the ratios compare like with like.
var config = DefaultConfig.Instance
    .AddJob(Job.Default.WithWarmupCount(4).WithIterationCount(9).WithToolchain(InProcessEmitToolchain.Instance))
    .AddColumn(new ThroughputColumn());
BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args.Length == 0 ? ["--filter", "*"] : args, config);
if (args.Length == 0)
{
    WarmRun.Print();
    KernelStart.Print();
    FirstChart.Print();
}

return 0;
