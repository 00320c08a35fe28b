using HealthEvents.Formatters;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

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
    /// <param name="configure">Says how strictly to read, or <see langword="null"/> for the defaults.</param>
    /// <returns>The options, not validated yet.</returns>
    /// <exception cref="InvalidOperationException">A value cannot be converted.</exception>
    public abstract WebhookSinkOptions ReadOptions(IConfiguration section, Action<BinderOptions>? configure = null);

    /// <summary>Makes a sink.</summary>
    /// <param name="name">The name in reports and logs: unique among the sinks of a dispatcher.</param>
    /// <param name="options">What it should do: options of this channel, such as <see cref="ReadOptions"/> gives.</param>
    /// <param name="services">What it needs from around it, or <see langword="null"/> for the defaults.</param>
    /// <param name="addresses">Knows the address, or <see langword="null"/> for what the options say.</param>
    /// <returns>The sink.</returns>
    /// <exception cref="ArgumentException">An option is not valid, or the options are those of another channel.</exception>
    public abstract IEventSink CreateSink(
        string name, WebhookSinkOptions options, SinkServices? services = null, IWebhookUrlProvider? addresses = null);

    /// <summary>Registers a sink.</summary>
    internal abstract IWebhookSinkBuilder AddTo(IHealthEventsBuilder builder, string name, Action<WebhookSinkOptions> configure);
}
