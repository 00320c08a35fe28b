using System.Globalization;
using HealthEvents.TestSupport;

namespace HealthEvents.Formatters.Tests;

/// <summary>What is said of real events.</summary>
public sealed class CorpusTests
{
    [CorpusFact]
    public void Real_event_gets_a_whole_summary_in_every_language()
    {
        var reader = new EventReader();
        SummaryContext[] contexts =
        [
            SampleEvents.Context("en", Verbosity.Normal),
            SampleEvents.Context("ko", Verbosity.Full),
            SampleEvents.Context("ja", Verbosity.Compact),
        ];
        foreach (var file in Corpus.Files())
        {
            foreach (var received in reader.Read(File.ReadAllBytes(file)))
            {
                Assert.All(contexts, context => Check(file, SampleEvents.Summary(received, context)));
            }
        }
    }

    private static void Check(string file, EventSummary summary)
    {
        Assert.True(summary.Problems.Count == 0, $"{file}: {string.Join(' ', summary.Problems)}");
        foreach (var line in new[] { summary.Title, summary.Lead ?? "-" })
        {
            Assert.False(string.IsNullOrWhiteSpace(line), file);
            Assert.True(line.All(c => CharUnicodeInfo.GetUnicodeCategory(c) is not (UnicodeCategory.Control or UnicodeCategory.LineSeparator)), file);
        }

        var text = new PlainTextFormatter().Format(summary);
        Assert.Equal(text, CredentialMask.Mask(text));
    }
}
