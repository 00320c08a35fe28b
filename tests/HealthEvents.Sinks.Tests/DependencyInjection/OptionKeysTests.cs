using System.Reflection;
using Microsoft.Extensions.DependencyInjection;

namespace HealthEvents.Sinks.Tests;

/// <summary>Every option has its key, and every key its option.</summary>
public sealed class OptionKeysTests
{
    public static TheoryData<Type, string> Types => new()
    {
        { typeof(WebhookSinkOptions), nameof(OptionKeys.Webhook) },
        { typeof(SlackWebhookOptions), nameof(OptionKeys.Slack) },
        { typeof(GoogleChatWebhookOptions), nameof(OptionKeys.GoogleChat) },
        { typeof(HealthEventsOptions), nameof(OptionKeys.All) },
        { typeof(RoutingOptions), nameof(OptionKeys.Routing) },
        { typeof(RouteOptions), nameof(OptionKeys.Route) },
        { typeof(QuietHoursOptions), nameof(OptionKeys.Quiet) },
        { typeof(JoiningOptions), nameof(OptionKeys.Joining) },
    };

    [Theory]
    [MemberData(nameof(Types))]
    public void Keys_are_the_options_with_what_they_take(Type type, string list)
    {
        var keys = (IReadOnlyList<OptionKey>)typeof(OptionKeys).GetProperty(list)!.GetValue(null)!;

        Assert.Equal(
            type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Select(static property => (property.Name, property.Name == nameof(RouteOptions.Pattern) ? OptionForm.Pattern : FormOf(property.PropertyType))).Order(),
            keys.Select(static key => (key.Name, key.Form)).Order());
        Assert.All(keys.Where(static key => key.Form is OptionForm.Word or OptionForm.Words or OptionForm.Lists), static key => Assert.NotEmpty(key.Words));
    }

    [Fact]
    public void Levels_of_mentions_are_those_that_there_are() => Assert.Equal(
        typeof(Formatters.SeverityMentions).GetProperties().Select(static property => property.Name),
        OptionKeys.Slack.Single(static key => key.Name == "Mentions").Words);

    private static OptionForm FormOf(Type type) =>
        type == typeof(string) ? OptionForm.Text
        : type == typeof(bool) ? OptionForm.Switch
        : type == typeof(int) ? OptionForm.Number
        : type == typeof(TimeSpan) ? OptionForm.Duration
        : type.IsEnum ? OptionForm.Word
        : type == typeof(IList<string>) ? OptionForm.List
        : type == typeof(IList<EventLifecycle>) ? OptionForm.Words
        : type == typeof(IList<RouteOptions>) || type == typeof(IList<QuietHoursOptions>) ? OptionForm.Sections
        : type == typeof(JoiningOptions) ? OptionForm.Section
        : type == typeof(Formatters.SeverityMentions) ? OptionForm.Lists
        : throw new InvalidOperationException($"{type} has no form yet.");
}
