using HealthEvents.TestSupport;

namespace HealthEvents.Sinks.Tests;

/// <summary>Every file of <see cref="EventFiles"/> through the dispatcher, the HTTP stack that ships, and both services.</summary>
public sealed class EventFileTests(EventFileTests.Chat chat) : IClassFixture<EventFileTests.Chat>
{
    [Theory]
    [MemberData(nameof(EventFiles.Names), MemberType = typeof(EventFiles))]
    public async Task Event_is_delivered(string name)
    {
        var services = new SinkServices { UrlRules = new WebhookUrlRules { AllowLoopback = true } };
        IEventSink[] sinks =
        [
            SlackWebhook.CreateSink("slack", new SlackWebhookOptions { Address = chat.Server.SlackUrl, PaceInterval = TimeSpan.Zero }, services),
            GoogleChatWebhook.CreateSink("google-chat", new GoogleChatWebhookOptions { Address = chat.Server.GoogleChatUrl, PaceInterval = TimeSpan.Zero }, services),
        ];
        var dispatcher = new EventDispatcher(sinks, options: new HealthEventsOptions { SendAlso = { "*" } });
        var events = new EventReader().Read(EventFiles.Named(name).ReadBytes());

        var report = await dispatcher.DispatchAsync(events);

        Assert.Equal(2 * events.Count, report.Entries.Count);
        Assert.All(report.Entries, static entry => Assert.Equal((DispatchOutcome.Delivered, null), (entry.Outcome, entry.Error)));
    }

    /// <summary>One server for all files.</summary>
    public sealed class Chat : IAsyncLifetime
    {
        public LoopbackChatServer Server { get; } = new();

        public Task InitializeAsync() => Server.StartAsync();

        public async Task DisposeAsync() => await Server.DisposeAsync();
    }
}
