using System.Net;
using System.Text.Json;
using HealthEvents.Sinks;
using Microsoft.Extensions.DependencyInjection;

namespace HealthEvents.AspNetCore.Tests;

/// <summary>What those are told who may post.</summary>
public sealed class StatusTests
{
    private static void SetKey(HealthEventsEndpointOptions options) => options.Key.Value = EndpointApp.Key;

    [Theory]
    [InlineData(DispatchOutcome.Delivered, 200)]
    [InlineData(DispatchOutcome.Suppressed, 200)]
    [InlineData(DispatchOutcome.Coalesced, 200)]
    [InlineData(DispatchOutcome.DeadLettered, 200)]
    [InlineData(DispatchOutcome.Failed, 503)]
    public async Task Status_says_whether_somebody_has_the_event(DispatchOutcome outcome, int expected)
    {
        await using var app = await StartWithAsync(events => new DispatchReport([.. events.Select(received => new DispatchEntry(received, "alerts", outcome))]));

        Assert.Equal(expected, (await app.PostWithKeyAsync()).Status);
    }

    [Fact]
    public async Task One_event_of_several_that_failed_is_asked_for_again()
    {
        await using var app = await StartWithAsync(static events => new DispatchReport(
        [
            new DispatchEntry(events[0], "alerts", DispatchOutcome.Delivered), new DispatchEntry(events[0], "other", DispatchOutcome.Failed),
        ]));

        Assert.Equal(503, (await app.PostWithKeyAsync()).Status);
    }

    [Theory]
    [InlineData(HttpStatusCode.InternalServerError)]
    [InlineData(HttpStatusCode.NotFound)]
    [InlineData(HttpStatusCode.BadRequest)]
    public async Task What_nobody_has_is_asked_for_again_even_where_it_failed_for_good(HttpStatusCode webhook)
    {
        await using var app = await EndpointApp.StartAsync(SetKey);
        app.Webhook.Status = webhook;

        Assert.Equal(503, (await app.PostWithKeyAsync()).Status);
    }

    [Fact]
    public async Task Dispatcher_that_throws_is_not_repeated_to_anybody()
    {
        await using var app = await StartWithAsync(static _ => throw new InvalidOperationException("s3cr3tText"));

        var response = await app.PostWithKeyAsync();

        Assert.Equal(503, response.Status);
        Assert.DoesNotContain("s3cr3tText", response.Body + app.Log, StringComparison.Ordinal);
        Assert.Contains("3005 Error", app.Log, StringComparison.Ordinal);
        Assert.Contains(nameof(InvalidOperationException), app.Log, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Blank_body_is_content_that_nobody_needs_to_be_told()
    {
        await using var app = await EndpointApp.StartAsync(SetKey);

        Assert.Equal(200, (await app.PostWithKeyAsync(" \n")).Status);
        Assert.Empty(app.Webhook.Posted);
    }

    [Fact]
    public async Task Empty_body_is_broken_whoever_sends_it()
    {
        await using var app = await EndpointApp.StartAsync(static options =>
        {
            SetKey(options);
            EndpointApp.ListTopic(options);
        });

        Assert.Equal(400, (await app.PostWithKeyAsync("")).Status);
        Assert.Equal(400, (await app.PostSnsAsync([])).Status);
    }

    [Fact]
    public async Task Another_method_is_not_allowed()
    {
        await using var app = await EndpointApp.StartAsync(SetKey);

        using var response = await app.Client.GetAsync(EndpointApp.Pattern);

        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
        Assert.Equal(["POST"], response.Content.Headers.Allow);
    }

    [Fact]
    public async Task Endpoint_without_options_takes_nothing_and_says_so_in_the_log()
    {
        await using var app = await EndpointApp.StartAsync();
        Assert.Contains("3003 Error", app.Log, StringComparison.Ordinal);

        Assert.Equal(403, (await app.PostWithKeyAsync()).Status);
        Assert.Equal(403, (await app.PostSnsAsync(app.Signer.Sign("Notification", "2"))).Status);
        Assert.Equal(403, (await app.PostAsync(app.Signer.Sign("Notification", "2"))).Status);
        Assert.Equal(403, (await app.PostAsync("{}"u8.ToArray(), ("x-amz-sns-rawdelivery", "true"), ("Authorization", "Basic Og=="))).Status);
        Assert.Empty(app.Signer.Certificates.Asked);
        Assert.Empty(app.Webhook.Posted);
        var said = Assert.Single(app.Logs.Records, static record => record.EventId.Id == 3003);
        Assert.Equal("HealthEvents.AspNetCore", said.Category);
        Assert.Contains("(raw delivery needs Password too)", said.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Posts_beyond_the_bound_come_again()
    {
        await using var app = await EndpointApp.StartAsync(static options =>
        {
            SetKey(options);
            options.MaxConcurrentPosts = 1;
        });
        var gate = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        app.Webhook.Gate = gate.Task;

        var first = app.PostWithKeyAsync("""{"number":1}""");
        await app.Webhook.ArrivalAsync();
        var second = await app.PostWithKeyAsync("""{"number":2}""");
        gate.SetResult();

        Assert.Equal(503, second.Status);
        Assert.Contains("Retry-After: 1", second.Headers, StringComparison.Ordinal);
        Assert.Equal(200, (await first).Status);
        Assert.Equal(200, (await app.PostWithKeyAsync("""{"number":3}""")).Status);
    }

    [Fact]
    public async Task Problem_is_told_as_problem_details()
    {
        await using var app = await EndpointApp.StartAsync(SetKey);

        var response = await app.PostWithKeyAsync(key: "another-key-of-somebody");

        using var problem = JsonDocument.Parse(response.Body);
        Assert.Equal("application/problem+json", response.MediaType);
        Assert.Equal((403, "Forbidden"), (problem.RootElement.GetProperty("status").GetInt32(), problem.RootElement.GetProperty("title").GetString()));
        Assert.NotEqual("", problem.RootElement.GetProperty("detail").GetString());
    }

    [Fact]
    public async Task Refusals_of_strangers_have_a_log_id_of_their_own()
    {
        await using var app = await EndpointApp.StartAsync(SetKey);

        await app.PostWithKeyAsync(key: "another-key-of-somebody");
        Assert.Contains("3007 Warning", app.Log, StringComparison.Ordinal);
        Assert.DoesNotContain(app.Logs.Records, static record => record.EventId.Id == 3002);

        app.Webhook.Status = HttpStatusCode.InternalServerError;
        await app.PostWithKeyAsync();
        Assert.Contains("3002 Warning", app.Log, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Request_that_the_app_ends_is_not_answered_as_if_it_were_delivered()
    {
        using var timeout = new CancellationTokenSource();
        await using var app = await EndpointApp.StartAsync(SetKey, app: app => app.Use(next => context =>
        {
            context.RequestAborted = timeout.Token;
            return next(context);
        }));
        app.Webhook.Gate = new TaskCompletionSource().Task;

        var post = app.PostWithKeyAsync();
        await app.Webhook.ArrivalAsync();
        await timeout.CancelAsync();

        var response = await post;
        Assert.Equal((503, "application/problem+json"), (response.Status, response.MediaType));
    }

    [Theory]
    [InlineData("the disk of db-1 is full", "the disk of db-2 is full")]
    [InlineData("the disk is full", "the disk is full")]
    public async Task Texts_without_an_id_are_all_posted_whatever_id_their_requests_have(string first, string second)
    {
        await using var app = await EndpointApp.StartAsync(SetKey, app: static app => app.Use(static next => context =>
        {
            context.TraceIdentifier = "one-correlation-id";
            return next(context);
        }));

        Assert.Equal(200, (await app.PostWithKeyAsync(first)).Status);
        Assert.Equal(200, (await app.PostWithKeyAsync(second)).Status);

        Assert.Equal(2, app.Webhook.Posted.Count);
    }

    private static Task<EndpointApp> StartWithAsync(Func<IReadOnlyList<ReceivedEvent>, DispatchReport> dispatch) => EndpointApp.StartAsync(
        SetKey, services: builder => builder.Services.AddSingleton<IEventDispatcher>(new StandIn(dispatch)));

    private sealed class StandIn(Func<IReadOnlyList<ReceivedEvent>, DispatchReport> dispatch) : IEventDispatcher
    {
        public Task<DispatchReport> DispatchAsync(
            IReadOnlyList<ReceivedEvent> events, IProgress<DispatchEntry>? progress = null, CancellationToken cancellationToken = default) => Task.FromResult(dispatch(events));

        public Task<DispatchReport> ReplayAsync(
            IReadOnlyList<DeadLetter> letters, IProgress<DispatchEntry>? progress = null, CancellationToken cancellationToken = default) => throw new NotSupportedException();
    }
}
