using HealthEvents.LambdaHost.Tests.Servers;

namespace HealthEvents.LambdaHost.Tests;

/// <summary>An execution environment lives for hours: nothing may be kept of an invocation.</summary>
public sealed class MemoryTests : IAsyncLifetime
{
    private const int Invocations = 1000;

    /// <summary>
    /// How large the heap of the ordinary build may become, in hexadecimal as the variable takes it: 12 MiB. It needs less
    /// than 8, so that an invocation which leaves 4 KiB behind comes to its end.
    /// </summary>
    private const string HeapLimit = "C00000";

    private RunningFunction _function = null!;

    public async Task InitializeAsync() => _function = await RunningFunction.StartAsync(static _ =>
    {
        var variables = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["HealthEvents__Slack__alerts__Address"] = $"kms:{KmsServer.Ciphertext}",
            ["HealthEvents__Slack__alerts__PaceInterval"] = "00:00:00",
        };
        if (!HostProgram.IsNative)
        {
            // The memory of a process with a just-in-time compiler comes and goes by tens of MiB, and says nothing. In a
            // heap with an end, whatever is kept ends the process.
            variables["DOTNET_GCHeapHardLimit"] = HeapLimit;
        }

        return variables;
    });

    public async Task DisposeAsync() => await _function.DisposeAsync();

    [Fact]
    public async Task Invocation_after_invocation_needs_no_more_memory()
    {
        // An invocation leaves so little garbage that the collector first runs after some 400 of them, and until then
        // the process grows. Only from there on does growth mean something was kept.
        await InvokeManyAsync();
        var (early, calls) = (MemoryOfProcess(), _function.Kms.Traces.Count);

        await InvokeManyAsync();

        Assert.Equal(calls, _function.Kms.Traces.Count);
        Assert.Equal(2 * Invocations, _function.Webhook.Posted.Count);
        if (HostProgram.IsNative)
        {
            var growth = MemoryOfProcess() - early;
            Assert.True(growth < 2 * 1024, $"grew by {growth} KiB from {early} KiB");
        }
    }

    private async Task InvokeManyAsync()
    {
        for (var index = 0; index < Invocations; index++)
        {
            var result = await _function.InvokeAsync(Payloads.Sns(Payloads.Alarm($"alarm {_function.Webhook.Received.Count}")));
            Assert.False(result.IsError, result.Text);
        }
    }

    private long MemoryOfProcess()
    {
        _function.Process.Refresh();
        return _function.Process.WorkingSet64 / 1024;
    }
}
