using HealthEvents.Formatters.Slack;

namespace HealthEvents.Cli.Drawing.Slack;

/// <summary>The characters and blocks of a Slack message, against the limits that our messages keep.</summary>
internal static class SlackSize
{
    public static IReadOnlyList<PayloadSize> Of(SlackMessage message)
    {
        var blocks = (message.Blocks ?? []).Concat((message.Attachments ?? []).SelectMany(static attachment => attachment.Blocks ?? [])).ToList();
        return [new("characters in blocks", blocks.Sum(Characters), 10_000), new("blocks", blocks.Count, 45)];
    }

    private static int Characters(SlackBlock block) => block switch
    {
        SectionBlock section => (section.Text?.Text.Length ?? 0) + (section.Fields ?? []).Sum(Characters),
        ContextBlock context => context.Elements.Sum(Characters),
        ActionsBlock actions => actions.Elements.Sum(Characters),
        _ => 0,
    };

    private static int Characters(SlackElement element) => element switch
    {
        SlackText text => text.Text.Length,
        ButtonElement button => button.Text.Text.Length,
        _ => 0,
    };
}
