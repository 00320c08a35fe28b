using System.Security.Claims;
using System.Text;
using HealthEvents.TestSupport.Sns;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace HealthEvents.AspNetCore.Tests;

/// <summary>A post ends before its sender gives up, and what was not delivered by then may come again.</summary>
public sealed class DeadlineTests
{
    private const string Deployment = """{"version":"0","id":"e1","detail-type":"Deployment","source":"acme.shop","detail":{}}""";

    public static TheoryData<string, int> Senders => new() { { "sns", 12_000 }, { "plain sns", 12_000 }, { "key", 4_000 }, { "raw sns", 12_000 }, { "user", 25_000 } };

    [Theory]
    [MemberData(nameof(Senders))]
    public async Task Post_ends_at_the_deadline_of_its_sender_and_can_be_repeated(string sender, int milliseconds)
    {
        await using var app = await EndpointApp.StartAsync(
            static options =>
            {
                EndpointApp.ListTopic(options);
                options.Key.Value = EndpointApp.Key;
                options.Password.Value = EndpointApp.Password;
            },
            services: static builder => builder.Services.AddAuthorization(),
            app: static app => app.Use(static (context, next) =>
            {
                context.User = new ClaimsPrincipal(new ClaimsIdentity("test"));
                return next(context);
            }),
            conventions: endpoint =>
            {
                if (sender == "user")
                {
                    endpoint.RequireAuthorization();
                }
            });
        var message = app.Signer.Sign("Notification", "2");
        Func<Task<PostResponse>> post = sender switch
        {
            "sns" => () => app.PostSnsAsync(message),
            "plain sns" => () => app.PostAsync(message),
            "key" => () => app.PostWithKeyAsync(Deployment),
            "raw sns" => () => app.PostAsync(
                Encoding.UTF8.GetBytes(Deployment),
                ("x-amz-sns-rawdelivery", "true"),
                ("x-amz-sns-message-type", "Notification"),
                ("x-amz-sns-topic-arn", SnsSigner.Topic),
                ("Authorization", $"Basic {Convert.ToBase64String(Encoding.UTF8.GetBytes($"sns:{EndpointApp.Password}"))}")),
            _ => () => app.PostAsync(Encoding.UTF8.GetBytes(Deployment)),
        };
        app.Webhook.Gate = new TaskCompletionSource().Task;

        var first = post();
        await app.Webhook.ArrivalAsync();
        app.Clock.Advance(TimeSpan.FromMilliseconds(milliseconds - 1));
        Assert.False(first.IsCompleted);
        app.Clock.Advance(TimeSpan.FromMilliseconds(1));
        Assert.Equal(503, (await first).Status);

        // Neither the id of the message nor the claim of its event is held.
        app.Webhook.Gate = Task.CompletedTask;
        Assert.Equal(200, (await post()).Status);
        Assert.Equal(2, app.Webhook.Posted.Count);
    }

    [Fact]
    public async Task Deadlines_are_options()
    {
        await using var app = await EndpointApp.StartAsync(static options =>
        {
            EndpointApp.ListTopic(options);
            options.SnsDeadline = TimeSpan.FromSeconds(1);
        });
        app.Webhook.Gate = new TaskCompletionSource().Task;

        var post = app.PostSnsAsync(app.Signer.Sign("Notification", "2"));
        await app.Webhook.ArrivalAsync();
        app.Clock.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal(503, (await post).Status);
    }

    [Fact]
    public async Task Certificate_that_does_not_come_ends_at_the_deadline_too()
    {
        var asked = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var app = await EndpointApp.StartAsync(static options =>
        {
            EndpointApp.ListTopic(options);
            options.Sns.CertificateTimeout = TimeSpan.FromMinutes(1);
        });
        app.Signer.Certificates.Answer = async (_, cancellationToken) =>
        {
            asked.SetResult();
            await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken);
            throw new InvalidOperationException("It waits for ever.");
        };

        var post = app.PostSnsAsync(app.Signer.Sign("Notification", "2"));
        await asked.Task.WaitAsync(EndpointApp.HangGuard);
        app.Clock.Advance(TimeSpan.FromSeconds(12));

        Assert.Equal(503, (await post).Status);
    }

    [Fact]
    public async Task Post_whose_sender_went_away_can_be_repeated()
    {
        await using var app = await EndpointApp.StartAsync(EndpointApp.ListTopic);
        var message = app.Signer.Sign("Notification", "2");
        app.Webhook.Gate = new TaskCompletionSource().Task;
        using var gone = new CancellationTokenSource();

        var first = PostAsync(app.Client, message, gone.Token);
        await app.Webhook.ArrivalAsync();
        await gone.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await first);
        app.Webhook.Gate = Task.CompletedTask;

        // Until the server has noticed, the message is still in work.
        using var guard = new CancellationTokenSource(EndpointApp.HangGuard);
        int status;
        do
        {
            guard.Token.ThrowIfCancellationRequested();
            status = (await app.PostSnsAsync(message)).Status;
        }
        while (status == 503);

        Assert.Equal(200, status);
        Assert.Equal(2, app.Webhook.Posted.Count);
    }
    private static async Task PostAsync(HttpClient client, byte[] message, CancellationToken cancellationToken)
    {
        using var content = new ByteArrayContent(message);
        content.Headers.Add("x-amz-sns-message-type", "Notification");
        using var response = await client.PostAsync(EndpointApp.Pattern, content, cancellationToken);
    }
}
