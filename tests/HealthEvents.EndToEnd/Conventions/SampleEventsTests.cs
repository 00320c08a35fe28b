using System.Text.RegularExpressions;
using HealthEvents.TestSupport;

namespace HealthEvents.EndToEnd.Conventions;

/// <summary>The sample events are what people see first: each is true to AWS's formats, and tells nothing of anybody.</summary>
public sealed partial class SampleEventsTests
{
    // The ones AWS's own documentation uses.
    private static readonly string[] Accounts = ["123456789012", "111122223333", "444455556666"];

    public static TheoryData<string> Samples => [.. Directory.GetFiles(Repository.Samples).Select(static file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Samples))]
    public void Sample_is_recognized_without_problems(string name)
    {
        var events = new EventReader().Read(File.ReadAllBytes(Repository.Sample(name)));

        // The batch has one record that was cut off, to show that it harms no other.
        var whole = name == "sqs-batch.json" ? events.SkipLast(1) : events;
        Assert.All(whole, static received =>
        {
            Assert.False(received.Event.Kind is OtherKinds.Json or OtherKinds.Unreadable, received.Event.Kind);
            Assert.Empty(received.Problems);
        });
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void Sample_has_a_plain_name_and_names_accounts_of_the_documentation_only(string name)
    {
        Assert.Matches(KebabCase(), name);
        Assert.All(AccountId().Matches(File.ReadAllText(Repository.Sample(name))), static match => Assert.Contains(match.Value, Accounts));
    }

    [Fact]
    public void Samples_show_every_family()
    {
        var reader = new EventReader();
        var families = Directory.GetFiles(Repository.Samples).SelectMany(file => reader.Read(File.ReadAllBytes(file))).Select(static received => received.Event.Family);

        Assert.Equal(
            [EventFamilies.CloudWatchAlarm, EventFamilies.Config, EventFamilies.Health, EventFamilies.Other],
            families.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
    }

    [GeneratedRegex(@"^[a-z]+(-[a-z]+)*\.json$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex KebabCase();

    // Twelve digits in quotes or between the colons of an ARN.
    [GeneratedRegex("(?<=[\":])[0-9]{12}(?=[\\\\\":])", RegexOptions.None, 1000)]
    private static partial Regex AccountId();
}
