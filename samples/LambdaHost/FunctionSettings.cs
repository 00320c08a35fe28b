using System.Collections;
using HealthEvents.Sinks;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace LambdaHost;

/// <summary>
/// What the environment variables say: <c>HealthEvents__Slack__NAME__Address</c> and its like, the options of HealthEvents
/// with two underscores between the parts, and the names that older functions for the same purpose have.
/// </summary>
internal sealed class FunctionSettings
{
    private const string Root = "HealthEvents";

    private readonly Dictionary<string, string?> _variables = new(StringComparer.OrdinalIgnoreCase);

    private FunctionSettings(IDictionary environment)
    {
        foreach (DictionaryEntry variable in environment)
        {
            _variables[((string)variable.Key).Replace("__", ":", StringComparison.Ordinal)] = (string?)variable.Value;
        }
    }

    /// <summary>What holds for all sinks.</summary>
    public HealthEventsOptions Options { get; } = new();

    /// <summary>The Slack webhooks by name.</summary>
    public Dictionary<string, SlackWebhookOptions> Slack { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The Google Chat webhooks by name.</summary>
    public Dictionary<string, GoogleChatWebhookOptions> GoogleChat { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Reads the settings.</summary>
    /// <param name="environment">The variables of the process.</param>
    /// <exception cref="OptionsValidationException">A value does not fit, or a name is not known.</exception>
    public static FunctionSettings Read(IDictionary environment)
    {
        var settings = new FunctionSettings(environment);
        settings.Bind();
        settings.AddClassicNames();
        return settings;
    }

    private void Bind()
    {
        var root = new ConfigurationBuilder().AddInMemoryCollection(_variables).Build().GetSection(Root);
        try
        {
            foreach (var child in root.GetChildren())
            {
                switch (child.Key.ToUpperInvariant())
                {
                    case "SLACK":
                        child.Bind(Slack, static binder => binder.ErrorOnUnknownConfiguration = true);
                        break;
                    case "GOOGLECHAT":
                        child.Bind(GoogleChat, static binder => binder.ErrorOnUnknownConfiguration = true);
                        break;
                }
            }
        }
        catch (InvalidOperationException exception)
        {
            throw new OptionsValidationException(Root, typeof(HealthEventsOptions), [exception.Message]);
        }
    }

    /// <summary>The names of the public <c>cloudwatch-alarm-to-slack</c> blueprint, and of common Google Chat functions.</summary>
    private void AddClassicNames()
    {
        if (IsSet("kmsEncryptedHookUrl"))
        {
            Slack.Add("slack", new SlackWebhookOptions { Address = "kms:env:kmsEncryptedHookUrl", Channel = _variables.GetValueOrDefault("slackChannel") });
        }

        if (IsSet("GCHAT_WEBHOOK_URL"))
        {
            GoogleChat.Add("google-chat", new GoogleChatWebhookOptions { Address = "env:GCHAT_WEBHOOK_URL" });
        }
    }

    private bool IsSet(string variable) => !string.IsNullOrWhiteSpace(_variables.GetValueOrDefault(variable));
}
