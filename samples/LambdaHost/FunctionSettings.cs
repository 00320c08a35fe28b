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
    private const string Separator = "__";

    private readonly Dictionary<BuiltInChannel, Dictionary<string, WebhookSinkOptions>> _sinks =
        BuiltInChannels.All.ToDictionary(static channel => channel, static _ => new Dictionary<string, WebhookSinkOptions>(StringComparer.OrdinalIgnoreCase));

    /// <summary>What holds for all sinks.</summary>
    public HealthEventsOptions Options { get; private set; } = new();

    /// <summary>Which events go to which webhooks.</summary>
    public RoutingOptions Routing { get; private set; } = new();

    /// <summary>Which posts of SNS are let in.</summary>
    public SnsPostSettings Sns { get; private set; } = new();

    /// <summary>The webhooks of a channel by name.</summary>
    public IReadOnlyDictionary<string, WebhookSinkOptions> SinksOf(BuiltInChannel channel) => _sinks[channel];

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

    /// <summary>The name of the variable for an option, or what such names begin with.</summary>
    public static string VariableOf(params string[] path) => string.Join(Separator, [Root, .. path]);

    /// <summary>Says what is wrong, by the name of the variable.</summary>
    public static OptionsValidationException Wrong(string variable, string problem) =>
        new(variable, typeof(HealthEventsOptions), [$"{variable}: {InVariables(problem)}"]);

    private void Bind(IDictionary variables)
    {
        var values = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase);
        foreach (DictionaryEntry variable in variables)
        {
            var name = (string)variable.Key;
            if (name.StartsWith(Root + Separator, StringComparison.OrdinalIgnoreCase))
            {
                values[name.Replace(Separator, ":", StringComparison.Ordinal)] = (string?)variable.Value;
            }
        }

        var routes = TakeRoutes(values);
        Sns = SnsPostSettings.Take(values, Root);
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(values).Build().GetSection(Root);
        foreach (var channel in BuiltInChannels.All)
        {
            foreach (var sink in configuration.GetSection(channel.Section).GetChildren())
            {
                _sinks[channel].Add(sink.Key, Named(() => channel.ReadOptions(sink)));
            }
        }

        Options = Named(() => HealthEventsOptions.Read(configuration));
        Routing = routes ?? Named(() => RoutingOptions.Read(configuration));
        if (!string.IsNullOrEmpty(Options.DeadLetterFile))
        {
            throw Wrong(VariableOf(nameof(Options.DeadLetterFile)), "a file in Lambda is gone with the process. Give the trigger a dead-letter queue.");
        }
    }

    /// <summary>
    /// The routes, where one variable holds a whole routes file, as the parameter of a stack does. Else each condition has a variable.
    /// </summary>
    private static RoutingOptions? TakeRoutes(Dictionary<string, string?> values)
    {
        var variable = VariableOf(nameof(RoutingOptions.Routes));
        if (!values.Remove($"{Root}:{nameof(RoutingOptions.Routes)}", out var file) || string.IsNullOrWhiteSpace(file))
        {
            return null;
        }

        if (values.Keys.FirstOrDefault(IsOfRouting) is { } other)
        {
            throw Wrong(variable, $"it holds a routes file, and {other} is set too. Keep one of them.");
        }

        try
        {
            return RoutingOptions.Parse(file);
        }
        catch (FormatException exception)
        {
            throw Wrong(variable, exception.Message);
        }
    }

    private static bool IsOfRouting(string key) =>
        key.StartsWith($"{Root}:{nameof(RoutingOptions.Routes)}:", StringComparison.OrdinalIgnoreCase)
        || key.StartsWith($"{Root}:{nameof(RoutingOptions.QuietHours)}:", StringComparison.OrdinalIgnoreCase);

    /// <summary>Names what is wrong as environment variables are written.</summary>
    private static T Named<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (OptionsValidationException exception)
        {
            throw new OptionsValidationException(exception.OptionsName, exception.OptionsType, exception.Failures.Select(InVariables));
        }
    }

    private static string InVariables(string failure) => string.Join(' ', failure.Split(' ').Select(static word =>
        word.StartsWith(Root + ":", StringComparison.OrdinalIgnoreCase) ? word.TrimEnd(':').Replace(":", Separator, StringComparison.Ordinal) : word));

    /// <summary>The names of the public <c>cloudwatch-alarm-to-slack</c> blueprint, and of common Google Chat functions.</summary>
    private void AddClassicNames(IDictionary variables)
    {
        const string slack = "kmsEncryptedHookUrl";
        AddClassic(slack, BuiltInChannels.Slack, new SlackWebhookOptions { Address = $"kms:env:{slack}", Channel = (string?)variables["slackChannel"] });

        const string googleChat = "GCHAT_WEBHOOK_URL";
        AddClassic(googleChat, BuiltInChannels.GoogleChat, new GoogleChatWebhookOptions { Address = $"env:{googleChat}" });

        void AddClassic(string variable, BuiltInChannel channel, WebhookSinkOptions options)
        {
            if (!string.IsNullOrWhiteSpace((string?)variables[variable]) && !_sinks[channel].TryAdd(channel.Name, options))
            {
                throw Wrong(variable, $"{VariableOf(channel.Section, channel.Name)} is set too, and has the same name. Give that one another.");
            }
        }
    }
}
