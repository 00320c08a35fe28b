using HealthEvents.Formatters;

namespace HealthEvents.Extensibility.Tests;

/// <summary>A family from outside the library, with the tools that the built-in ones are made with.</summary>
public sealed class OwnFamilyTests
{
    private const string Failed = """{"version":"0","id":"b-1","detail-type":"Backup Job State Change","source":"acme.backup.eu","account":"111122223333","time":"2026-09-14T05:43:00Z","region":"eu-west-1","resources":[],"detail":{"jobId":"j-7","state":"FAILED"}}""";

    private static readonly EventFamily Family = new([BackupJob.EventKind], new BackupSummarizer());

    [Theory]
    [InlineData("en", "Backup j-7 failed in eu-west-1", "2 attempts", "Job", "Console")]
    [InlineData("ko", "백업 j-7이 실패함 (eu-west-1)", "2 attempts", "Job", "콘솔")]
    [InlineData("ja", "Backup j-7 失敗 (eu-west-1)", "2 attempts", "Job", "コンソール")]
    public void Family_is_one_registration_for_reader_and_summarizer(string language, string title, string lead, string label, string link)
    {
        var summary = Summarize(Failed, language);

        Assert.Equal((title, lead), (summary.Title, summary.Lead));
        Assert.Contains(new SummaryFact(label, new CodeValue("j-7"), SummaryPriority.Important), summary.Facts);
        Assert.Contains(new SummaryFact("SLA", "gold"), summary.Facts);
        Assert.Equal(new SummaryLink(link, "https://backup.example.com/j-7"), Assert.Single(summary.Links));
        Assert.Equal((EventSeverity.High, EventLifecycle.Open), (summary.Severity, summary.Lifecycle));
        Assert.Empty(summary.Problems);
    }

    [Fact]
    public void State_that_has_no_words_yet_is_shown_as_it_came() => Assert.Equal(
        "Backup j-7 EXPIRED in eu-west-1",
        Summarize(Failed.Replace("FAILED", "EXPIRED", StringComparison.Ordinal), "en").Title);

    [Fact]
    public void Built_in_family_is_replaced_by_the_same_registration()
    {
        var options = new EventSummarizerOptions();
        new EventFamily(EventFamilies.Other, new Shouting()).AddTo(options);

        var summary = new EventSummarizer(options).Summarize(new EventReader().Read("disk is full")[0], Context("en"));

        Assert.Equal("DISK IS FULL", summary.Title);
    }

    private static EventSummary Summarize(string document, string language)
    {
        var (reader, summarizer) = (new EventReaderOptions(), new EventSummarizerOptions());
        Family.AddTo(reader);
        Family.AddTo(summarizer);
        return new EventSummarizer(summarizer).Summarize(new EventReader(reader).Read(document)[0], Context(language));
    }

    private static SummaryContext Context(string language) =>
        new() { Now = new DateTimeOffset(2026, 9, 14, 6, 0, 0, TimeSpan.Zero), Language = language };

    private sealed class Shouting : IEventSummarizer
    {
        public EventSummary Summarize(ReceivedEvent received, SummaryContext context)
        {
            var plain = EventSummarizer.Plain(received, context);
            return plain with { Title = plain.Title.ToUpperInvariant() };
        }
    }
}
