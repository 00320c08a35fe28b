using HealthEvents;
using HealthEvents.Benchmarks;
using HealthEvents.Formatters;
using HealthEvents.Formatters.GoogleChat;
using HealthEvents.Formatters.Slack;

namespace Instructions;

/// <summary>The stages of the line, each alone with what it needs made before, the whole line, and the floors beside it.</summary>
internal static class Stages
{
    private static readonly EventReader Reader = new();
    private static readonly EventSummarizer Summarizer = new();
    private static readonly SlackFormatter Slack = new();
    private static readonly GoogleChatFormatter GoogleChat = new();
    private static readonly SummaryContext Context = new() { Now = new DateTimeOffset(2026, 11, 19, 10, 0, 0, TimeSpan.Zero) };

    private static readonly Dictionary<string, Func<byte[], Func<int>>> All = new(StringComparer.Ordinal)
    {
        ["tokenize"] = input => () => Floor.Tokenize(input),
        ["read"] = input => () => Reader.Read(input).Count,
        ["summarize"] = input => Of(Reader.Read(input)[0], static received => Summarize(received).Title.Length),
        ["slack-utf8"] = input => Of(Summarize(Reader.Read(input)[0]), static summary => Slack.FormatUtf8(summary).Length),
        ["slack-message"] = input => Of(Summarize(Reader.Read(input)[0]), static summary => Slack.Format(summary).Text?.Length ?? 0),
        ["slack-json"] = input => Of(Slack.Format(Summarize(Reader.Read(input)[0])), static message => SlackJson.ToUtf8Bytes(message).Length),
        ["slack"] = input => () => ToSlack(input).Length,
        ["slack-floor"] = input => Of(new Floor(ToSlack(input)), floor => floor.Run(input).Length),
        ["google-chat-message"] = input => Of(Summarize(Reader.Read(input)[0]), static summary => GoogleChat.Format(summary).Text?.Length ?? 0),
        ["google-chat-json"] = input => Of(GoogleChat.Format(Summarize(Reader.Read(input)[0])), static message => GoogleChatJson.ToUtf8Bytes(message).Length),
        ["google-chat"] = input => () => ToGoogleChat(input).Length,
        ["google-chat-floor"] = input => Of(new Floor(ToGoogleChat(input)), floor => floor.Run(input).Length),
    };

    public static IEnumerable<string> Names => All.Keys;

    /// <summary>A stage by its name: of the bytes of a Lambda invocation it makes one round, which says something of what it made.</summary>
    /// <returns>The stage, or <see langword="null"/> where there is none of that name.</returns>
    public static Func<byte[], Func<int>>? Find(string name) => All.GetValueOrDefault(name);

    private static Func<int> Of<T>(T made, Func<T, int> run) => () => run(made);

    private static EventSummary Summarize(ReceivedEvent received) => Summarizer.Summarize(received, Context);

    private static byte[] ToSlack(byte[] input) => Slack.FormatUtf8(Summarize(Reader.Read(input)[0]));

    private static byte[] ToGoogleChat(byte[] input) => GoogleChatJson.ToUtf8Bytes(GoogleChat.Format(Summarize(Reader.Read(input)[0])));
}
