using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using HealthEvents.Benchmarks;

switch (args)
{
    case ["quick"]:
        QuickComparison.Run(Console.Out);
        break;

    case ["dispatch"]:
        await DispatchComparison.RunAsync(Console.Out);
        break;

    case ["python"]:
        PythonComparison.Run(Console.Out);
        break;

    // The processes that these start.
    case [Receiver.Argument]:
        await Receiver.RunAsync();
        break;

    case [LineProcess.Argument]:
        LineProcess.Run();
        break;

    case [HeldMemory.Argument]:
        HeldMemory.Run();
        break;

    default:
        // In this process: the tool would have to generate a project, and knows neither the layout of this repository nor .NET 10.
        var config = DefaultConfig.Instance.AddJob(Job.Default.WithToolchain(InProcessEmitToolchain.Instance));
        BenchmarkSwitcher.FromAssembly(typeof(LineBenchmarks).Assembly).Run(args, config);
        break;
}
