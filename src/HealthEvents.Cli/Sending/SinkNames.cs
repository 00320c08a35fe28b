using HealthEvents.Cli.Commands;
using HealthEvents.Sinks;

namespace HealthEvents.Cli.Sending;

/// <summary>
/// What webhooks are called. In a routes file they are counted, <c>slack-1</c> and <c>slack-2</c>, or <c>slack</c> where there is one;
/// reports and dead letters call the first one <c>slack</c> in any case.
/// </summary>
internal sealed class SinkNames(IReadOnlyList<(BuiltInChannel Channel, string[] Addresses)> webhooks)
{
    /// <summary>The name in reports.</summary>
    /// <param name="channel">The channel.</param>
    /// <param name="index">The place among the webhooks of the channel, from 0.</param>
    public static string Of(BuiltInChannel channel, int index) => index == 0 ? channel.Name : Counted(channel, index);

    /// <summary>Checks the routes of a file with the names as they stand there, and then gives their sinks the names of reports.</summary>
    /// <exception cref="CliException">Something is wrong in the file. The message names the webhooks that there are.</exception>
    public void Settle(string file, RoutingOptions routing, HealthEventsOptions options)
    {
        Rename(routing, static (channel, count, index) => (Counted(channel, index), InFile(channel, count, index)));
        try
        {
            _ = new EventRouter(routing, Names(InFile), options, kinds: new EventReaderOptions().Kinds);
        }
        catch (ArgumentException exception)
        {
            throw RoutesOption.Wrong(file, exception);
        }

        Rename(routing, static (channel, count, index) => (InFile(channel, count, index), Of(channel, index)));
    }

    private static string InFile(BuiltInChannel channel, int count, int index) => count == 1 ? channel.Name : Counted(channel, index);

    private static string Counted(BuiltInChannel channel, int index) => $"{channel.Name}-{index + 1}";

    private List<T> Names<T>(Func<BuiltInChannel, int, int, T> nameOf) =>
        [.. webhooks.SelectMany(webhook => webhook.Addresses.Select((_, index) => nameOf(webhook.Channel, webhook.Addresses.Length, index)))];

    private void Rename(RoutingOptions routing, Func<BuiltInChannel, int, int, (string From, string To)> nameOf)
    {
        var names = Names(nameOf).ToDictionary(static name => name.From, static name => name.To, StringComparer.OrdinalIgnoreCase);
        foreach (var sinks in routing.Routes.Select(static route => route.Sinks).Concat(routing.QuietHours.Select(static quiet => quiet.Sinks)))
        {
            for (var place = 0; place < sinks.Count; place++)
            {
                sinks[place] = names.GetValueOrDefault(sinks[place], sinks[place]);
            }
        }
    }
}
