using System.Collections;
using System.Globalization;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using HealthEvents.Formatters.Slack;
using HealthEvents.TestSupport;

namespace HealthEvents.Formatters.Tests;

/// <summary>The two forms of one layout: the typed message, and its bytes without the objects between.</summary>
public sealed class SlackDraftTests
{
    // Thousands in an everyday run: four times as many as of other properties.
    private static readonly int Cases =
        4 * (int.TryParse(Environment.GetEnvironmentVariable("HEALTHEVENTS_PROPERTY_CASES"), CultureInfo.InvariantCulture, out var cases) ? cases : 500);

    private static readonly SlackFormatter Plain = new();
    private static readonly SlackFormatter Mentioning = new(new() { Mentions = { Critical = { "S0ONCALL", "here" }, High = { "U0SOMEBODY" } } });

    public static TheoryData<string> Events => EventFiles.Names;

    [Theory]
    [MemberData(nameof(Events))]
    public void Bytes_of_an_event_are_those_of_its_message(string name) => AssertSameForms(EventFiles.Named(name).ReadBytes());

    [CorpusFact]
    public void Bytes_of_a_real_event_are_those_of_its_message() =>
        Assert.All(Corpus.Files(), static file => AssertSameForms(File.ReadAllBytes(file)));

    [Fact]
    public void Bytes_of_any_summary_are_those_of_its_message() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(Cases),
        Prop.ForAll(HostileSummaries.Summary.ToArbitrary(), static summary =>
        {
            AssertSameForms(summary);
            return true;
        }));

    [Fact]
    public void Message_that_is_made_while_another_is_laid_out_disturbs_neither()
    {
        var calls = 0;
        var facts = new MadeWhenAsked(() =>
        {
            calls++;
            AssertSameForms(Summaries.Outage);
            return new("Outer", new TextValue("outer"));
        });
        var expected = Text(Plain.Format(Summaries.Minimal with { Facts = [new("Outer", new TextValue("outer"))] }));

        Assert.Equal(expected, Text(Plain.Format(Summaries.Minimal with { Facts = facts })));
        Assert.Equal(expected, Encoding.UTF8.GetString(Plain.FormatUtf8(Summaries.Minimal with { Facts = facts })));
        Assert.Equal(2, calls);
    }

    [Fact]
    public void Message_after_one_that_failed_is_whole()
    {
        var failing = Summaries.Minimal with { Facts = new MadeWhenAsked(static () => throw new InvalidOperationException("no fact")) };

        Assert.Throws<InvalidOperationException>(() => Plain.FormatUtf8(failing));
        Assert.Throws<InvalidOperationException>(() => Plain.Format(failing));
        AssertSameForms(Summaries.Outage);
    }

    [Fact]
    public void Draft_of_a_giant_summary_is_not_kept()
    {
        Plain.Format(Summaries.Minimal with { Facts = [.. Enumerable.Range(0, 1_000).Select(static i => new SummaryFact($"Fact {i}", "value"))] });

        Assert.InRange(SlackDraft.Take().Capacity, 1, 64);
    }

    private static void AssertSameForms(byte[] input)
    {
        foreach (var received in new EventReader().Read(input))
        {
            foreach (var language in MessageLanguage.All)
            {
                foreach (var verbosity in Enum.GetValues<Verbosity>())
                {
                    AssertSameForms(SampleEvents.Summary(received, SampleEvents.Context(language.Code, verbosity)));
                }
            }
        }
    }

    private static void AssertSameForms(EventSummary summary)
    {
        foreach (var formatter in new[] { Plain, Mentioning })
        {
            Assert.Equal(Text(formatter.Format(summary)), Encoding.UTF8.GetString(formatter.FormatUtf8(summary)));
        }
    }

    private static string Text(SlackMessage message) => Encoding.UTF8.GetString(PlainJson.Of(message, SlackJson.Message));

    /// <summary>A list of one that runs code where it is read.</summary>
    private sealed class MadeWhenAsked(Func<SummaryFact> make) : IReadOnlyList<SummaryFact>
    {
        public int Count => 1;

        public SummaryFact this[int index] => make();

        public IEnumerator<SummaryFact> GetEnumerator()
        {
            yield return make();
        }

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
