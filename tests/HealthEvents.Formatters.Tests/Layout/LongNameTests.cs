using System.Text;

namespace HealthEvents.Formatters.Tests;

public sealed class LongNameTests
{
    private const string Family = "\U0001F468\u200D\U0001F469\u200D\U0001F467\u200D\U0001F466";

    private static readonly string Name = string.Concat(Enumerable.Repeat("orders-queue-", 12));

    public static TheoryData<string> Channels { get; } = [.. HealthEvents.TestSupport.Channels.Names];

    [Theory]
    [MemberData(nameof(Channels))]
    public void Long_name_is_cut_so_that_what_stands_after_it_is_seen(string channel)
    {
        var known = HealthEvents.TestSupport.Channels.Of(channel);
        var summary = Summaries.Minimal with { Title = $"ALARM: {Name} in eu-west-1", LongName = Name };

        foreach (var message in new[] { known.Messages.Full(summary), known.Messages.TextOnly(summary) })
        {
            Assert.Contains($"ALARM: {Name[..80]}\u2026 in eu-west-1", Encoding.UTF8.GetString(message), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData(80)]
    [InlineData(12)]
    public void Name_that_is_short_enough_stays_whole(int length) =>
        Assert.Equal($"{Name[..length]} in eu-west-1", Shown($"{Name[..length]} in eu-west-1", Name[..length]));

    [Fact]
    public void Name_that_the_title_does_not_hold_any_more_changes_nothing() =>
        Assert.Equal($"Shop: {Name.ToUpperInvariant()}", Shown($"Shop: {Name.ToUpperInvariant()}", Name));

    [Fact]
    public void Name_is_cut_between_graphemes_and_not_after_a_space()
    {
        var families = string.Concat(Enumerable.Repeat(Family, 20));
        var spaced = new string('x', 79) + " and more";
        var marks = "e" + new string('\u0301', 200);

        Assert.Equal($"{string.Concat(Enumerable.Repeat(Family, 7))}\u2026 in eu-west-1", Shown($"{families} in eu-west-1", families));
        Assert.Equal($"{new string('x', 79)}\u2026 in eu-west-1", Shown($"{spaced} in eu-west-1", spaced));
        Assert.Equal($"{marks[..64]}\u2026 in eu-west-1", Shown($"{marks} in eu-west-1", marks));
    }

    [Fact]
    public void Name_of_surrogate_pairs_is_never_cut_inside_one()
    {
        var name = "x" + string.Concat(Enumerable.Repeat("\U0001F534", 60));

        Assert.Equal($"x{string.Concat(Enumerable.Repeat("\U0001F534", 39))}\u2026 is red", Shown($"{name} is red", name));
    }

    [Fact]
    public void Builder_keeps_the_title_uncut_and_hands_the_name_on_as_it_stands_there()
    {
        var builder = new SummaryBuilder(new ReceivedEvent { Event = SampleEvents.CpuAlarm }, SampleEvents.Context()) { LongName = $"{Name}\n{Name}" };

        var summary = builder.Build(builder.InPlace($"ALARM: {Name}\n{Name}"));

        Assert.Equal($"ALARM: {Name} {Name} in eu-west-1", summary.Title);
        Assert.Equal($"ALARM: {Name[..80]}\u2026 in eu-west-1", ShownTitle.Of(summary));
    }

    [Fact]
    public void Credential_within_a_long_name_is_masked_in_it_too()
    {
        var name = "AKIAABCDEFGHIJKLMNOP " + Name;

        var masked = SummaryMask.Apply(Summaries.Minimal with { Title = $"ALARM: {name} in eu-west-1", LongName = name });

        Assert.DoesNotContain("AKIAABCDEFGHIJKLMNOP", masked.LongName, StringComparison.Ordinal);
        Assert.EndsWith("\u2026 in eu-west-1", ShownTitle.Of(masked), StringComparison.Ordinal);
    }

    private static string Shown(string title, string name) => ShownTitle.Of(Summaries.Minimal with { Title = title, LongName = name });
}
