using HealthEvents.TestSupport;
using Xunit.Abstractions;

namespace HealthEvents.Tests;

/// <summary>Real events: what they are, and that all of them is understood.</summary>
public sealed class CorpusTests(ITestOutputHelper output)
{
    private static readonly string[] Families = [EventFamilies.Health, EventFamilies.CloudWatchAlarm, EventFamilies.Config];

    [CorpusFact]
    public void Every_file_of_a_family_yields_only_events_of_that_family()
    {
        foreach (var family in Families)
        {
            Assert.NotEmpty(Corpus.Files(family));
            foreach (var file in Corpus.Files(family))
            {
                var events = Reading.All(File.ReadAllBytes(file));
                Assert.NotEmpty(events);
                Assert.All(events, e => Assert.True(e.Event.Family == family, $"{file}: {e.Event.Kind} {string.Join("; ", e.Problems)}"));
            }
        }
    }

    [CorpusFact]
    public void Events_with_one_identity_are_one_event()
    {
        // Samples in the documentation of AWS share these.
        string[] placeholders = ["1234abc01232a4012345678", "01b0993207d81a09dcd552ebd1e633e36cf1f09a", "121345678-1234-1234-1234-123456789012"];
        var events = Families.SelectMany(f => Corpus.Files(f)).SelectMany(f => Reading.All(File.ReadAllBytes(f)).Select(e => (File: f, e.Event)));
        foreach (var same in events.GroupBy(e => e.Event.Identity, StringComparer.Ordinal).Where(g => g.Count() > 1))
        {
            output.WriteLine($"{same.Key}: {string.Join(", ", same.Select(e => Path.GetFileName(e.File)))}");
            Assert.True(
                Array.Exists(placeholders, p => same.Key.Contains(p, StringComparison.Ordinal))
                || same.Select(e => (e.Event.Kind, e.Event.Account, e.Event.Correlation)).Distinct().Count() == 1,
                same.Key);
        }
    }

    /// <summary>Prints what was recognized, for whoever wants to look.</summary>
    [CorpusFact]
    public void Table_of_what_was_recognized()
    {
        foreach (var family in Families)
        {
            var files = Corpus.Files(family).Select(f => (Name: Path.GetFileName(f), Events: Reading.All(File.ReadAllBytes(f)))).ToList();
            var kinds = files.SelectMany(f => f.Events).CountBy(e => e.Event.Kind, StringComparer.Ordinal);
            output.WriteLine($"{family}: {files.Count} files, {string.Join(", ", kinds.Select(k => $"{k.Key} {k.Value}"))}");
            foreach (var (name, events) in files)
            {
                foreach (var problem in events.SelectMany(e => e.Problems))
                {
                    output.WriteLine($"  {name}: {problem}");
                }
            }
        }
    }
}
