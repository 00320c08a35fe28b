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
        var events = Families.SelectMany(f => Corpus.Files(f)).SelectMany(f => Reading.All(File.ReadAllBytes(f)).Select(e => (File: f, e.Event)));
        foreach (var same in events.GroupBy(e => e.Event.Identity, StringComparer.Ordinal).Where(g => g.Count() > 1))
        {
            output.WriteLine($"{same.Key}: {string.Join(", ", same.Select(e => Path.GetFileName(e.File)))}");
            Assert.Single(same.Select(e => (e.Event.Kind, e.Event.Account, e.Event.Region)).Distinct());
        }
    }

    /// <summary>Prints what was recognised, for whoever wants to look.</summary>
    [CorpusFact]
    public void Table_of_what_was_recognised()
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
