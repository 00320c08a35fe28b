using System.Text.RegularExpressions;
using HealthEvents.TestSupport;

namespace HealthEvents.EndToEnd.Conventions;

/// <summary>The events that we keep tell nothing of anybody, and those of <c>samples/events</c>, which people see first, show everything.</summary>
public sealed partial class SampleEventsTests
{
    // The ones AWS's own documentation uses.
    private static readonly string[] Accounts = ["123456789012", "111122223333", "444455556666"];

    [Theory]
    [MemberData(nameof(EventFiles.Names), MemberType = typeof(EventFiles))]
    public void Event_has_a_plain_name_and_names_accounts_of_the_documentation_only(string name)
    {
        Assert.Matches(KebabCase(), name);
        Assert.All(AccountId().Matches(File.ReadAllText(EventFiles.Named(name).Path)), static match => Assert.Contains(match.Value, Accounts));
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

    [GeneratedRegex(@"^[a-z]+(-[a-z0-9]+)*$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex KebabCase();

    // Twelve digits in quotes or between the colons of an ARN.
    [GeneratedRegex("(?<=[\":])[0-9]{12}(?=[\\\\\":])", RegexOptions.None, 1000)]
    private static partial Regex AccountId();
}
