using System.Collections.Concurrent;
using System.Globalization;
using System.Text.RegularExpressions;
using HealthEvents.Sinks;
using HealthEvents.TestSupport;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace HealthEvents.AspNetCore.Tests.Proof;

/// <summary>An app behind many clients, what it answered to each post, and what people read.</summary>
internal sealed partial class LoadedApp : IAsyncDisposable
{
    public const int Clients = 64;

    /// <summary>The text of each message beside its number: a body has some more.</summary>
    public const int BodyBytes = 16 * 1024;

    private static readonly string Padding = new('x', BodyBytes);

    private readonly ConcurrentBag<(int Number, int Status)> _answers = [];
    private readonly byte[][] _messages;

    private LoadedApp(EndpointApp app, CountingJournal journal, int messages)
    {
        (App, Journal) = (app, journal);
        _messages = [.. Enumerable.Range(0, messages).Select(number => app.Signer.Sign("Notification", "2", ("Message", $"number-{number:D5} {Padding}")))];
    }

    public EndpointApp App { get; }

    public CountingJournal Journal { get; }

    /// <summary>The number of the message and the status, for each post.</summary>
    public IReadOnlyCollection<(int Number, int Status)> Answers => _answers;

    /// <summary>The numbers of the messages that people read, each as often as it was told.</summary>
    public IReadOnlyList<int> Told => [.. App.Webhook.Taken.SelectMany(NumbersOf)];

    /// <summary>Starts an app.</summary>
    /// <param name="messages">How many messages there are.</param>
    /// <param name="concurrency">How many posts go to the webhook at a time.</param>
    /// <param name="queueCapacity">How many posts may wait after they were answered.</param>
    public static async Task<LoadedApp> StartAsync(int messages, int concurrency, int queueCapacity = 0)
    {
        var clock = new ManualTimeProvider();
        var journal = new CountingJournal(clock);
        var app = await EndpointApp.StartAsync(
            options =>
            {
                EndpointApp.ListTopic(options);
                options.QueueCapacity = queueCapacity;
            },
            new Dictionary<string, string?> { ["HealthEvents:MaxConcurrencyPerSink"] = concurrency.ToString(CultureInfo.InvariantCulture) },
            builder => builder.Services.AddSingleton<IEventJournal>(journal),
            static app => app.Map("/health/live", static live => live.Run(static context => context.Response.WriteAsync("alive", context.RequestAborted))),
            clock: clock,
            hasSocket: true);
        return new LoadedApp(app, journal, messages);
    }

    /// <summary>The numbers in a message that people read.</summary>
    public static IEnumerable<int> NumbersOf(string message) =>
        Number().Matches(message).Select(static match => int.Parse(match.Groups["number"].ValueSpan, CultureInfo.InvariantCulture)).Distinct();

    /// <summary>Makes the webhook slow: it answers when the result is completed.</summary>
    public TaskCompletionSource CloseWebhook()
    {
        var gate = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        App.Webhook.Gate = gate.Task;
        return gate;
    }

    /// <summary>Posts messages, each client one after the other.</summary>
    /// <param name="numbers">The numbers of the messages.</param>
    /// <param name="clients">How many clients post.</param>
    public Task PostAsync(IEnumerable<int> numbers, int clients = Clients)
    {
        var left = new ConcurrentQueue<int>(numbers);
        return Task.WhenAll(Enumerable.Range(0, clients).Select(async _ =>
        {
            while (left.TryDequeue(out var number))
            {
                _answers.Add((number, (await App.PostSnsAsync(_messages[number])).Status));
            }
        }));
    }

    /// <summary>Waits until posts wait for the webhook: their bodies are read, and their events claimed.</summary>
    public async Task AllWaitAsync(int posts, int concurrency)
    {
        for (var post = 0; post < posts; post++)
        {
            await Journal.ClaimAsync();
        }

        for (var post = 0; post < Math.Min(posts, concurrency); post++)
        {
            await App.Webhook.ArrivalAsync();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await App.DisposeAsync();
        Journal.Dispose();
    }

    [GeneratedRegex("number-(?<number>[0-9]{5})", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 60_000)]
    private static partial Regex Number();
}
