using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using HealthEvents.Benchmarks;

const string Compiled = "-compiled";

switch (args)
{
    // The framework's own code, which comes compiled for any processor, is compiled anew too: what is measured is then all compiled
    // in full at once, as native code is, and neither side depends on how far the runtime has got. Only the environment can ask for it.
    case ["quick" or "dispatch"]:
        using (var compiled = ChildProcess.StartSelf(args[0] + Compiled, ("DOTNET_ReadyToRun", "0")))
        {
            return compiled.CopyTo(Console.Out);
        }

    case ["quick" + Compiled]:
        QuickComparison.Run(Console.Out);
        break;

    case ["dispatch" + Compiled]:
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

return 0;
