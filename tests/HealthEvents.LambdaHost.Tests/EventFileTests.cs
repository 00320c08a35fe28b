using HealthEvents.TestSupport;

namespace HealthEvents.LambdaHost.Tests;

/// <summary>Every file of <see cref="EventFiles"/> as the payload of an invocation.</summary>
public sealed class EventFileTests(EventFileTests.Function function) : IClassFixture<EventFileTests.Function>
{
    [Theory]
    [MemberData(nameof(EventFiles.Names), MemberType = typeof(EventFiles))]
    public async Task Payload_is_acknowledged_and_the_chat_takes_its_messages(string name)
    {
        var refused = function.Running.Webhook.Received.Count - function.Running.Webhook.Posted.Count;

        var result = await function.Running.InvokeAsync(EventFiles.Named(name).ReadBytes());

        Assert.False(result.IsError, result.Text);
        Assert.Equal(refused, function.Running.Webhook.Received.Count - function.Running.Webhook.Posted.Count);
    }

    /// <summary>One function for all files.</summary>
    public sealed class Function : IAsyncLifetime
    {
        internal RunningFunction Running { get; private set; } = null!;

        public async Task InitializeAsync() => Running = await RunningFunction.StartAsync();

        public async Task DisposeAsync() => await Running.DisposeAsync();
    }
}
