using System.Buffers;
using System.Text;
using System.Text.Json;

namespace HealthEvents.Sinks.Tests;

/// <summary>Reports as users make them, to test what reads them.</summary>
public sealed class DispatchReportTests
{
    private static readonly DispatchEntry Failed = new(TestEvent.Received("1"), "ops", DispatchOutcome.Failed)
    {
        Attempts = 3,
        Status = 503,
        Error = "down",
        IsTransient = true,
    };

    [Fact]
    public void Entry_holds_what_it_was_given()
    {
        Assert.Equal(
            ("test.event|1", "record-1", "ops", DispatchOutcome.Failed, 3, 503, "down", true),
            (Failed.Identity, Failed.RecordId, Failed.Sink, Failed.Outcome, Failed.Attempts, Failed.Status, Failed.Error, Failed.IsTransient));
        Assert.Equal("failed test.event|1 at ops", Failed.ToString());
    }

    [Fact]
    public void Entry_is_written_like_one_of_a_dispatcher()
    {
        var entry = new DispatchEntry(TestEvent.Received("1"), "ops", DispatchOutcome.Suppressed) { Reason = "muted" };
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            entry.WriteTo(writer);
        }

        Assert.Equal(
            """{"title":"Event of kind test.event","identity":"test.event|1","recordId":"record-1","sink":"ops","outcome":"suppressed","reason":"muted","attempts":0,"status":null,"error":null,"transient":false}""",
            Encoding.UTF8.GetString(buffer.WrittenSpan).Replace("\\u007C", "|", StringComparison.Ordinal));
    }

    [Fact]
    public void Report_reads_like_one_of_a_dispatcher()
    {
        var report = new DispatchReport([new DispatchEntry(TestEvent.Received("2"), "ops", DispatchOutcome.Delivered), Failed]);

        Assert.True(report.HasFailures);
        Assert.Equal(["record-1"], report.BatchItemFailures);
        Assert.Equal("1 of 2 deliveries failed. The first: test.event|1 at the sink 'ops': down", Assert.Throws<DispatchFailedException>(report.ThrowIfFailed).Message);
        Assert.Equal("0 of 0 deliveries failed.", new DispatchFailedException(new DispatchReport([])).Message);
    }

    [Fact]
    public async Task Host_can_be_tested_with_a_dispatcher_of_the_test()
    {
        IEventDispatcher dispatcher = new StandIn(new DispatchReport([Failed]));

        var report = await dispatcher.DispatchAsync([TestEvent.Received("1")]);

        Assert.Same(Failed, Assert.Single(report.Entries));
        Assert.Same(report, await dispatcher.DispatchAsync([], CancellationToken.None));
        Assert.Same(report, await dispatcher.ReplayAsync([], CancellationToken.None));
    }

    private sealed class StandIn(DispatchReport report) : IEventDispatcher
    {
        public Task<DispatchReport> DispatchAsync(
            IReadOnlyList<ReceivedEvent> events, IProgress<DispatchEntry>? progress = null, CancellationToken cancellationToken = default) => Task.FromResult(report);

        public Task<DispatchReport> ReplayAsync(
            IReadOnlyList<DeadLetter> letters, IProgress<DispatchEntry>? progress = null, CancellationToken cancellationToken = default) => Task.FromResult(report);
    }
}
