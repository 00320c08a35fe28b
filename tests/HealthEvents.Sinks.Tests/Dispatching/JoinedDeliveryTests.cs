using HealthEvents.Formatters;
using HealthEvents.TestSupport;

namespace HealthEvents.Sinks.Tests;

/// <summary>Several events that are told in one message: each of them is still accounted for on its own.</summary>
public sealed class JoinedDeliveryTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 2, 9, 0, 0, TimeSpan.Zero);

    private readonly ManualTimeProvider _clock = new();

    [Fact]
    public void Delivery_of_several_holds_each_of_them()
    {
        var delivery = Several("1", "2", "3");

        Assert.Equal(["record-1", "record-2", "record-3"], delivery.Events.Select(static received => received.RecordId));
        Assert.Equal(["test.event|1", "test.event|2", "test.event|3"], delivery.Parts.Select(static part => part.Identity));
        Assert.Equal("record-1", delivery.Received.RecordId);
        Assert.Equal("test.event|1", delivery.Lane);
    }

    [Fact]
    public void Delivery_of_one_is_its_own_part()
    {
        var delivery = new EventDelivery(TestEvent.Received("1", story: "story"), new TestSummarizer(), Now);

        Assert.Same(delivery, Assert.Single(delivery.Parts));
        Assert.Same(delivery.Received, Assert.Single(delivery.Events));
        Assert.Equal(("test.event|1", "story"), (delivery.Identity, delivery.Lane));
        Assert.Equal(delivery.Identity, Several("1").Identity);
    }

    [Fact]
    public void Joined_deliveries_are_one_with_all_their_events()
    {
        var joined = EventDelivery.Join([Several("1", "2"), Several("3")]);

        Assert.Equal(["test.event|1", "test.event|2", "test.event|3"], joined.Parts.Select(static part => part.Identity));
        Assert.Equal(Several("1", "2", "3").Identity, joined.Identity);
    }

    [Fact]
    public void Several_events_are_not_taken_for_one_of_them_nor_for_others() =>
        Assert.Equal(4, new[] { Several("1"), Several("1", "2"), Several("1", "3"), Several("1", "2", "3") }.DistinctBy(static delivery => delivery.Identity).Count());

    [Fact]
    public void Delivery_of_nothing_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(static () => Several());
        Assert.Throws<ArgumentOutOfRangeException>(static () => EventDelivery.Join([]));
    }

    [Fact]
    public async Task Each_event_has_its_entry_and_its_claim()
    {
        var sink = new JoiningSink(3, static _ => DeliveryResult.Delivered());
        var dispatcher = new EventDispatcher([sink], new TestSummarizer(), timeProvider: _clock);

        var report = await dispatcher.DispatchAsync(Received("1", "2", "3"));
        var again = await dispatcher.DispatchAsync(Received("1", "2", "3"));

        Assert.Equal(3, Assert.Single(sink.Sent).Events.Count);
        Assert.Equal(["record-1", "record-2", "record-3"], report.Entries.Select(static entry => entry.RecordId));
        Assert.Equal((1, 2), (report.Count(DispatchOutcome.Delivered), report.Count(DispatchOutcome.Coalesced)));
        Assert.All(report.Entries, static entry => Assert.Equal(entry.Outcome == DispatchOutcome.Coalesced, entry.Reason is not null));
        Assert.False(report.HasFailures);
        Assert.All(again.Entries, static entry => Assert.Equal("duplicate", entry.Reason));
    }

    [Fact]
    public async Task Each_event_that_failed_is_a_letter_of_its_own()
    {
        var letters = new List<DeadLetter>();
        var sink = new JoiningSink(2, static _ => DeliveryResult.Failed("down", isTransient: true) with { Attempts = 3 });
        var dispatcher = new EventDispatcher([sink], new TestSummarizer(), deadLetters: new KeptLetters(letters), timeProvider: _clock);

        var report = await dispatcher.DispatchAsync(Received("1", "2"));

        Assert.Equal(2, report.Count(DispatchOutcome.DeadLettered));
        Assert.Equal(["test.event|1", "test.event|2"], letters.Select(static letter => letter.Identity).Order(StringComparer.Ordinal));
        Assert.All(letters, static letter => Assert.Equal(("down", 3), (letter.Error, letter.Attempts)));
    }

    [Fact]
    public async Task Each_event_that_nobody_has_may_come_again()
    {
        var isDown = true;
        var sink = new JoiningSink(2, _ => isDown ? DeliveryResult.Failed("down", isTransient: true) : DeliveryResult.Delivered());
        var dispatcher = new EventDispatcher([sink], new TestSummarizer(), timeProvider: _clock);

        var failed = await dispatcher.DispatchAsync(Received("1", "2"));
        isDown = false;
        var delivered = await dispatcher.DispatchAsync(Received("1", "2"));

        Assert.Equal(["record-1", "record-2"], failed.BatchItemFailures);
        Assert.Equal((1, 1), (delivered.Count(DispatchOutcome.Delivered), delivered.Count(DispatchOutcome.Coalesced)));
    }

    [Fact]
    public void Worst_event_leads_and_the_others_are_listed()
    {
        var summarizer = new SeverityOfTheId();

        var summary = new EventDelivery(Received("4", "2", "3"), summarizer, Now).Summarize(new SummaryContext { Now = Now });

        Assert.Equal(("2", EventSeverity.High), (summary.Title, summary.Severity));
        Assert.Equal(["4", "3"], Assert.IsType<ListSection>(summary.Sections[0]).Items.Select(static item => ((TextValue)item.Value).Text));
    }

    [Fact]
    public void Event_whose_summarizer_throws_costs_only_its_looks() =>
        AssertFirstIsPlain(OneThatThrows().Summarize(new SummaryContext { Now = Now }));

    [Fact]
    public async Task Event_whose_summarizer_throws_costs_only_its_looks_beside_enrichers() =>
        AssertFirstIsPlain(await OneThatThrows().SummarizeAsync(new SummaryContext { Now = Now }));

    [Fact]
    public async Task Message_of_several_tells_each_of_them()
    {
        var harness = new Harness(static _ => FakeHttp.Answer(200, "ok"));

        var result = await harness.Clock.RunAsync(() => harness.Slack().SendAsync(Several("1", "2", "3")).AsTask());

        Assert.Equal(DispatchOutcome.Delivered, result.Outcome);
        var body = Assert.Single(harness.Http.Requests).Body;
        Assert.All(["1", "2", "3"], id => Assert.Contains($"Title of test.event|{id}", body.Replace("\\u007C", "|", StringComparison.Ordinal), StringComparison.Ordinal));
    }

    private static EventDelivery OneThatThrows() => new(
        Received("1", "2"),
        new TestSummarizer { Title = static received => received.RecordId == "record-1" ? throw new FormatException("s3cr3t") : "Two" },
        Now);

    private static void AssertFirstIsPlain(EventSummary summary)
    {
        Assert.Equal("Two", summary.Title);
        Assert.Contains("test.event", Assert.IsType<TextValue>(Assert.IsType<ListSection>(summary.Sections[0]).Items[0].Value).Text, StringComparison.Ordinal);
        Assert.Equal("summary: threw FormatException", Assert.Single(summary.Problems).ToString());
    }

    private static ReceivedEvent[] Received(params string[] ids) => [.. ids.Select(static id => TestEvent.Received(id))];

    private static EventDelivery Several(params string[] ids) => new(Received(ids), new TestSummarizer(), Now);

    /// <summary>Waits for as many deliveries as it joins, and reports one message as delivered and the others as told in it.</summary>
    private sealed class JoiningSink(int count, Func<EventDelivery, DeliveryResult> send) : IEventSink
    {
        private readonly List<(EventDelivery Delivery, TaskCompletionSource<DeliveryResult> Result)> _waiting = [];

        public string Name => "joining";

        public List<EventDelivery> Sent { get; } = [];

        public async ValueTask<DeliveryResult> SendAsync(EventDelivery delivery, CancellationToken cancellationToken = default)
        {
            var mine = new TaskCompletionSource<DeliveryResult>(TaskCreationOptions.RunContinuationsAsynchronously);
            lock (_waiting)
            {
                _waiting.Add((delivery, mine));
                if (_waiting.Count == count)
                {
                    SendAll();
                }
            }

            return await mine.Task;
        }

        private void SendAll()
        {
            var joined = EventDelivery.Join([.. _waiting.Select(static waiting => waiting.Delivery)]);
            Sent.Add(joined);
            var result = send(joined);
            foreach (var (delivery, mine) in _waiting)
            {
                mine.SetResult(result.Outcome == DispatchOutcome.Delivered && delivery != _waiting[0].Delivery
                    ? DeliveryResult.Coalesced($"told with {_waiting[0].Delivery.Identity}")
                    : result);
            }

            _waiting.Clear();
        }
    }

    private sealed class SeverityOfTheId : IEventSummarizer
    {
        public EventSummary Summarize(ReceivedEvent received, SummaryContext context)
        {
            var id = ((TestEvent)received.Event).Id;
            return new TestSummarizer().Summarize(received, context) with { Title = id, Severity = Enum.Parse<EventSeverity>(id) };
        }
    }
}
