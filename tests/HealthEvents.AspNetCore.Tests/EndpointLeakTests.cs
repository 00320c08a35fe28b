using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Net;
using System.Runtime.ExceptionServices;
using System.Text;
using HealthEvents.TestSupport.Sns;

namespace HealthEvents.AspNetCore.Tests;

/// <summary>
/// Every way a post can end, with all ears open: logs of the whole app at Trace, activities, metrics, exceptions the moment they are thrown,
/// and the answers. None of them may hold a key, a password, a token or the address of a confirmation.
/// </summary>
public sealed class EndpointLeakTests : IDisposable
{
    private static readonly string Basic = Convert.ToBase64String(Encoding.UTF8.GetBytes($"sns:{EndpointApp.Password}"));

    private static readonly string[] Secrets =
    [
        EndpointApp.Key, EndpointApp.Password, Basic, SnsSigner.Token, "Action=ConfirmSubscription", "s3cr3tHookPart", "wr0ngKeyOfSomebody", "wr0ngPassword",
    ];

    private readonly ConcurrentQueue<string> _heard = new();
    private readonly ActivityListener _activities;
    private readonly MeterListener _meters = new();

    public EndpointLeakTests()
    {
        _activities = new ActivityListener
        {
            ShouldListenTo = static _ => true,
            Sample = static (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = activity => _heard.Enqueue($"{activity.DisplayName} {activity.StatusDescription} {string.Join(" ", activity.TagObjects)} {string.Join(" ", activity.Baggage)}"),
        };
        ActivitySource.AddActivityListener(_activities);
        _meters.InstrumentPublished = static (instrument, listener) => listener.EnableMeasurementEvents(instrument);
        _meters.SetMeasurementEventCallback<long>((instrument, value, tags, _) => _heard.Enqueue($"{instrument.Name} {value} {string.Join(" ", tags.ToArray())}"));
        _meters.SetMeasurementEventCallback<double>((instrument, value, tags, _) => _heard.Enqueue($"{instrument.Name} {value} {string.Join(" ", tags.ToArray())}"));
        _meters.Start();
        AppDomain.CurrentDomain.FirstChanceException += Hear;
    }

    public void Dispose()
    {
        AppDomain.CurrentDomain.FirstChanceException -= Hear;
        _activities.Dispose();
        _meters.Dispose();
    }

    [Fact]
    public async Task No_way_a_post_can_end_shows_a_secret()
    {
        await using var app = await EndpointApp.StartAsync(static options =>
        {
            EndpointApp.ListTopic(options);
            options.Key.Value = EndpointApp.Key;
            options.Password.Value = EndpointApp.Password;
        });
        var statuses = new HashSet<int>();
        foreach (var webhook in (HttpStatusCode[])[HttpStatusCode.OK, HttpStatusCode.InternalServerError])
        {
            app.Webhook.Status = webhook;
            statuses.UnionWith(await PostAllAsync(app));
        }

        app.Signer.Certificates.Serve(app.Signer.SubscribeUrl, "<ConfirmSubscriptionResponse/>");
        statuses.UnionWith(await PostAllAsync(app));
        app.Signer.Certificates.Answer = static (request, _) => throw new HttpRequestException(request.RequestUri!.AbsoluteUri.Contains("Token", StringComparison.Ordinal) ? "No route." : request.RequestUri.Host);
        statuses.UnionWith(await PostAllAsync(app));

        Assert.Superset(new HashSet<int> { 200, 400, 401, 403, 503 }, statuses);
        var everything = string.Join('\n', [.. _heard, .. app.Logs.Records.Select(static record => record.Text), .. app.Webhook.Posted]);
        Assert.Contains("healthevents deliver", everything, StringComparison.Ordinal);
        Assert.All(Secrets, secret => Assert.DoesNotContain(secret, everything, StringComparison.OrdinalIgnoreCase));
    }

    private async Task<List<int>> PostAllAsync(EndpointApp app)
    {
        (string, string)[] raw = [("x-amz-sns-rawdelivery", "true"), ("x-amz-sns-topic-arn", SnsSigner.Topic), ("x-amz-sns-message-id", Guid.NewGuid().ToString())];
        var responses = new List<PostResponse>
        {
            await app.PostWithKeyAsync(),
            await app.PostWithKeyAsync(""),
            await app.PostWithKeyAsync(key: "wr0ngKeyOfSomebody"),
            await app.PostAsync("disk full"u8.ToArray(), raw),
            await app.PostAsync("disk full"u8.ToArray(), [.. raw, ("Authorization", $"Basic {Basic}")]),
            await app.PostAsync("disk full"u8.ToArray(), [.. raw, ("Authorization", $"Basic {Convert.ToBase64String("sns:wr0ngPassword"u8)}")]),
            await app.PostAsync(app.Signer.Sign("SubscriptionConfirmation", "2", ("TopicArn", "arn:aws:sns:eu-west-1:999999999999:alerts"))),
            await app.PostSnsAsync(app.Signer.Sign("SubscriptionConfirmation", "2", ("Signature", "AAAA")), "SubscriptionConfirmation"),
            await app.PostSnsAsync(app.Signer.Sign("Notification", "2")),
            await app.PostSnsAsync("{}"u8.ToArray()),
        };
        foreach (var type in (string[])["SubscriptionConfirmation", "UnsubscribeConfirmation"])
        {
            responses.Add(await app.PostSnsAsync(app.Signer.Sign(type, "2"), type));
            responses.Add(await app.PostSnsAsync(app.Signer.Sign(type, "1", ("Timestamp", "2020-01-01T00:00:00.000Z")), type));
            responses.Add(await app.PostSnsAsync(app.Signer.Sign(type, "2")));
        }

        responses.ForEach(response => _heard.Enqueue($"{response.Status} {response.Headers} {response.Body}"));
        return [.. responses.Select(static response => response.Status)];
    }

    private void Hear(object? sender, FirstChanceExceptionEventArgs thrown) => _heard.Enqueue($"{thrown.Exception.GetType()} {thrown.Exception.Message}");
}
