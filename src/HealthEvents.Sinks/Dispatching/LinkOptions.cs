using System.Globalization;
using HealthEvents.Formatters;

namespace HealthEvents.Sinks;

/// <summary>Makes of the options what the summarizer takes: buttons, and the portal that links go by.</summary>
internal static class LinkOptions
{
    /// <summary>Adds them to the options of a summarizer.</summary>
    /// <exception cref="ArgumentException">An option is not valid.</exception>
    public static void AddTo(EventSummarizerOptions summarizer, HealthEventsOptions options)
    {
        foreach (var button in options.Buttons)
        {
            summarizer.Buttons.Add(ButtonTemplate.Parse(button));
        }

        if (PortalOf(options) is { } portal)
        {
            summarizer.IdentityCenter = portal;
        }
    }

    /// <summary>Adds what is wrong, one message each.</summary>
    /// <param name="options">The options.</param>
    /// <param name="path">What stands before the name of an option.</param>
    /// <param name="problems">Takes the messages.</param>
    public static void AddProblems(HealthEventsOptions options, string path, List<string> problems)
    {
        for (var i = 0; i < options.Buttons.Count; i++)
        {
            try
            {
                _ = ButtonTemplate.Parse(options.Buttons[i] ?? "");
            }
            catch (ArgumentException exception)
            {
                problems.Add(string.Create(CultureInfo.InvariantCulture, $"{path}:{nameof(options.Buttons)}:{i}: {HealthEventsOptionsRules.MessageOf(exception)}"));
            }
        }

        try
        {
            if (PortalOf(options) is null && options.IdentityCenterRoles.Count > 0)
            {
                problems.Add($"{path}:{nameof(options.IdentityCenterRoles)} has no effect without {path}:{nameof(options.IdentityCenterUrl)}. Set that too, such as https://example.awsapps.com/start.");
            }
        }
        catch (ArgumentException exception)
        {
            var name = exception.ParamName == "url" ? nameof(options.IdentityCenterUrl) : nameof(options.IdentityCenterRoles);
            problems.Add($"{path}:{name}: {HealthEventsOptionsRules.MessageOf(exception)}");
        }
    }

    private static IdentityCenterPortal? PortalOf(HealthEventsOptions options) =>
        string.IsNullOrWhiteSpace(options.IdentityCenterUrl) ? null : new IdentityCenterPortal(options.IdentityCenterUrl, options.IdentityCenterRoles);
}
