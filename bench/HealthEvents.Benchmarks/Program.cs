using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using HealthEvents.Benchmarks;

if (args is ["quick"])
{
    QuickComparison.Run(Console.Out);
    return;
}

if (args is ["dispatch"])
{
    await DispatchComparison.RunAsync(Console.Out);
    return;
}

if (args is [ReceiverProcess.Argument])
{
    await ReceiverProcess.RunAsync();
    return;
}

// In this process: the tool would have to generate a project, and knows neither the layout of this repository nor .NET 10.
var config = DefaultConfig.Instance.AddJob(Job.Default.WithToolchain(InProcessEmitToolchain.Instance));
BenchmarkSwitcher.FromAssembly(typeof(LineBenchmarks).Assembly).Run(args, config);
