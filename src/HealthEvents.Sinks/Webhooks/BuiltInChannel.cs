using HealthEvents.Formatters;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace HealthEvents.Sinks;

/// <summary>
/// A channel that comes with this package, as a host sees it that offers every channel by its name: see
/// <see cref="BuiltInChannels.All"/>.
/// </summary>
public abstract class BuiltInChannel
{
    private protected BuiltInChannel(string name, string section, string title)
    {
        Name = name;
        Section = section;
        Title = title;
    }

    /// <summary>The name on command lines: <c>slack</c>, <c>google-chat</c>.</summary>
    public string Name { get; }

    /// <summary>The section of the configuration that its sinks have, each under its name: <c>Slack</c>, <c>GoogleChat</c>.</summary>
    public string Section { get; }

    /// <summary>The name of the service, as people write it: <c>Slack</c>, <c>Google Chat</c>.</summary>
    public string Title { get; }

    /// <summary>The hosts of the service.</summary>
    internal abstract IReadOnlyList<WebhookHost> Hosts { get; }

    /// <summary>Makes the JSON that would be posted with default options.</summary>
    /// <param name="summary">What is to be said.</param>
    /// <returns>UTF-8 JSON on one line.</returns>
    public abstract byte[] Format(EventSummary summary);

    /// <summary>Reads the options of a sink from its section of the configuration.</summary>
    /// <param name="section">The section.</param>
    /// <returns>The options. Whether their values are possible is not validated yet.</returns>
    /// <exception cref="OptionsValidationException">A key is unknown, or a value has another form. The messages begin with the key, say what would be right, and repeat no value.</exception>
    public WebhookSinkOptions ReadOptions(IConfiguration section)
    {
        ArgumentNullException.ThrowIfNull(section);
        var problems = section is IConfigurationSection { Key: var name, Path: var path } && Misplaced.IsAddress(name)
            ? [$"{ConfigurationPath.GetParentPath(path)} has a sink whose name looks like the address of a webhook. Names are shown everywhere: give it another one."]
            : ProblemsOf(section, Section);
        StrictConfiguration.ThrowIfAny(problems, Options.DefaultName, typeof(WebhookSinkOptions));
        return Bind(section);
    }

    /// <summary>The rules for addresses of this channel: the hosts of other chat services are refused.</summary>
    /// <param name="rules">What holds for all channels.</param>
    /// <returns>The rules for a sink of this channel.</returns>
    public WebhookUrlRules Restrict(WebhookUrlRules rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        return rules.For(Hosts);
    }

    /// <summary>Makes a sink.</summary>
    /// <param name="name">The name in reports and logs: unique among the sinks of a dispatcher.</param>
    /// <param name="options">What it should do: options of this channel, such as <see cref="ReadOptions"/> gives.</param>
    /// <param name="services">What it needs from around it, or <see langword="null"/> for the defaults.</param>
    /// <param name="addresses">Knows the address, or <see langword="null"/> for what the options say.</param>
    /// <returns>The sink.</returns>
    /// <exception cref="ArgumentException">An option is not valid, or the options are those of another channel.</exception>
    public abstract IEventSink CreateSink(
        string name, WebhookSinkOptions options, SinkServices? services = null, IWebhookUrlProvider? addresses = null);

    /// <summary>The keys of the options of its sinks.</summary>
    internal abstract IReadOnlyList<OptionKey> Keys { get; }

    /// <summary>What is wrong in the section of a sink, one message each.</summary>
    internal List<string> ProblemsOf(IConfiguration section, string otherwise) =>
        StrictConfiguration.ProblemsOf(section, OptionKeys.PathOf(section, otherwise), Keys, static _ => false);

    /// <summary>Makes options of a section that was checked.</summary>
    private protected abstract WebhookSinkOptions Bind(IConfiguration section);

    /// <summary>Registers a sink.</summary>
    internal abstract IWebhookSinkBuilder AddTo(IHealthEventsBuilder builder, string name, Action<WebhookSinkOptions> configure);
}
