using HealthEvents.TestSupport;

namespace HealthEvents.Sinks.Tests;

/// <summary>Every file of <see cref="EventFiles"/> through the dispatcher, the HTTP stack that ships, and both services.</summary>
public sealed class EventFileTests(EventFileTests.Chat chat) : IClassFixture<EventFileTests.Chat>
{
    [Theory]
    [MemberData(nameof(EventFiles.Names), MemberType = typeof(EventFiles))]
    public async Task Event_is_delivered_or_nobody_needs_it(string name)
    {
        var services = new SinkServices { UrlRules = new WebhookUrlRules { AllowLoopback = true } };
        var dispatcher = new EventDispatcher(
        [
            new SlackWebhookSink("slack", new SlackWebhookOptions { Address = chat.Server.SlackUrl }, services),
            new GoogleChatWebhookSink("google-chat", new GoogleChatWebhookOptions { Address = chat.Server.GoogleChatUrl }, services),
        ]);
        var events = new EventReader().Read(EventFiles.Named(name).ReadBytes());

        var report = await dispatcher.DispatchAsync(events);

        Assert.Equal(2 * events.Count, report.Entries.Count);
        var quiet = events.Select(static received => received.Event).Where(static e => e.QuietReason is not null).Select(static e => e.Identity).ToHashSet();
        Assert.All(report.Entries, entry => Assert.Equal(
            (quiet.Contains(entry.Identity) ? DispatchOutcome.Suppressed : DispatchOutcome.Delivered, null), (entry.Outcome, entry.Error)));
    }

    /// <summary>One server for all files.</summary>
    public sealed class Chat : IAsyncLifetime
    {
        public LoopbackChatServer Server { get; } = new();

        public Task InitializeAsync() => Server.StartAsync();

        public async Task DisposeAsync() => await Server.DisposeAsync();
    }
}
