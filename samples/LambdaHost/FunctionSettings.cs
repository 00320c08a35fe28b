using System.Collections;
using HealthEvents.Sinks;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace LambdaHost;

/// <summary>
/// What the environment variables say: the options of HealthEvents with two underscores between the parts, such as
/// <c>HealthEvents__Slack__NAME__Address</c>, and the names that older functions for the same purpose have.
/// </summary>
internal sealed class FunctionSettings
{
    private const string Root = "HealthEvents";

    /// <summary>What holds for all sinks.</summary>
    public HealthEventsOptions Options { get; } = new();

    /// <summary>The Slack webhooks by name.</summary>
    public Dictionary<string, SlackWebhookOptions> Slack { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The Google Chat webhooks by name.</summary>
    public Dictionary<string, GoogleChatWebhookOptions> GoogleChat { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Reads the settings.</summary>
    /// <param name="variables">The environment variables of the process.</param>
    /// <exception cref="OptionsValidationException">A name is not known, or a value does not fit.</exception>
    public static FunctionSettings Read(IDictionary variables)
    {
        var settings = new FunctionSettings();
        settings.Bind(variables);
        settings.AddClassicNames(variables);
        return settings;
    }

    private void Bind(IDictionary variables)
    {
        // One section per type: a name that none of them knows is a mistake that must show.
        var sections = new Dictionary<string, Dictionary<string, string?>>(StringComparer.OrdinalIgnoreCase)
        {
            [nameof(Slack)] = [],
            [nameof(GoogleChat)] = [],
            [nameof(Options)] = [],
        };
        foreach (DictionaryEntry variable in variables)
        {
            if (((string)variable.Key).Split("__") is [Root, .. { Length: > 0 } path])
            {
                var section = path.Length > 1 && sections.ContainsKey(path[0]) ? path[0] : nameof(Options);
                sections[section][string.Join(':', (string[])[Root, .. path])] = (string?)variable.Value;
            }
        }

        try
        {
            SectionOf(nameof(Options)).Bind(Options, Strictly);
            SectionOf(nameof(Slack)).GetSection(nameof(Slack)).Bind(Slack, Strictly);
            SectionOf(nameof(GoogleChat)).GetSection(nameof(GoogleChat)).Bind(GoogleChat, Strictly);
        }
        catch (InvalidOperationException exception)
        {
            throw new OptionsValidationException(Root, typeof(HealthEventsOptions), [exception.Message]);
        }

        IConfiguration SectionOf(string section) =>
            new ConfigurationBuilder().AddInMemoryCollection(sections[section]).Build().GetSection(Root);
        static void Strictly(BinderOptions binder) => binder.ErrorOnUnknownConfiguration = true;
    }

    /// <summary>The names of the public <c>cloudwatch-alarm-to-slack</c> blueprint, and of common Google Chat functions.</summary>
    private void AddClassicNames(IDictionary variables)
    {
        if (!string.IsNullOrWhiteSpace((string?)variables["kmsEncryptedHookUrl"]))
        {
            Slack.Add("slack", new SlackWebhookOptions { Address = "kms:env:kmsEncryptedHookUrl", Channel = (string?)variables["slackChannel"] });
        }

        if (!string.IsNullOrWhiteSpace((string?)variables["GCHAT_WEBHOOK_URL"]))
        {
            GoogleChat.Add("google-chat", new GoogleChatWebhookOptions { Address = "env:GCHAT_WEBHOOK_URL" });
        }
    }
}
