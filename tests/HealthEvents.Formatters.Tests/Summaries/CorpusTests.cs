using System.Globalization;

namespace HealthEvents.Formatters.Tests;

/// <summary>
/// Real events, where they are at hand: <c>HEALTHEVENTS_CORPUS</c> names the folder. Without it there is nothing to check.
/// </summary>
public sealed class CorpusTests
{
    private static readonly string? Corpus = Environment.GetEnvironmentVariable("HEALTHEVENTS_CORPUS");

    [Theory]
    [InlineData("en", Verbosity.Normal)]
    [InlineData("ko", Verbosity.Full)]
    [InlineData("ja", Verbosity.Compact)]
    public void Real_event_gets_a_whole_summary(string language, Verbosity verbosity)
    {
        if (Corpus is null)
        {
            return;
        }

        var reader = new EventReader();
        var context = SampleEvents.Context(language, verbosity);
        foreach (var file in Directory.EnumerateFiles(Corpus, "*.json", SearchOption.AllDirectories))
        {
            foreach (var received in reader.Read(File.ReadAllBytes(file)))
            {
                Check(file, SampleEvents.Summary(received, context));
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
