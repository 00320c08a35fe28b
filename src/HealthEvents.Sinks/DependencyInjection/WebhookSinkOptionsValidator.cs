using HealthEvents.Formatters;
using HealthEvents.Sinks;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Checks the options of one sink. Messages name the key, and the value where it cannot be a secret.</summary>
internal sealed class WebhookSinkOptionsValidator<TOptions>(string sink, string path, Func<bool> hasOwnProvider, Action<TOptions> checkMentions) : IValidateOptions<TOptions>
    where TOptions : WebhookSinkOptions
{
    private static readonly string[] Languages = ["en", "ko", "ja"];

    public ValidateOptionsResult Validate(string? name, TOptions options)
    {
        if (name != sink)
        {
            return ValidateOptionsResult.Skip;
        }

        var problems = new List<string>();
        if (string.IsNullOrWhiteSpace(options.Address) && !hasOwnProvider())
        {
            problems.Add($"{Key(nameof(options.Address))} is missing. Set it to kms:BASE64, env:NAME, secretsmanager:ID, ssm:NAME or an https address.");
        }

        if (!Languages.Contains(options.Language, StringComparer.Ordinal))
        {
            problems.Add($"{Key(nameof(options.Language))} is '{options.Language}'; it must be one of {string.Join(", ", Languages)}.");
        }

        if (options.Verbosity is < Verbosity.Compact or > Verbosity.Full)
        {
            problems.Add($"{Key(nameof(options.Verbosity))} is not a known verbosity.");
        }

        try
        {
            checkMentions(options);
        }
        catch (ArgumentException exception)
        {
            problems.Add($"{Key("Mentions")}: {exception.Message}");
        }

        foreach (var zone in options.TimeZones)
        {
            if (!TimeZoneInfo.TryFindSystemTimeZoneById(zone, out _))
            {
                problems.Add($"{Key(nameof(options.TimeZones))} names '{zone}', which this system does not know. Use IANA names such as Asia/Seoul.");
            }
        }

        foreach (var entry in options.EncryptionContext)
        {
            if (entry.IndexOf('=', StringComparison.Ordinal) <= 0)
            {
                problems.Add($"{Key(nameof(options.EncryptionContext))} has an entry that is not name=value.");
            }
        }

        if (options.KmsGrantTokens.Count > 10)
        {
            problems.Add($"{Key(nameof(options.KmsGrantTokens))} has {options.KmsGrantTokens.Count} entries; KMS takes at most 10.");
        }

        Between(problems, nameof(options.AddressLifetime), options.AddressLifetime, TimeSpan.FromSeconds(1), TimeSpan.FromDays(1));
        Between(problems, nameof(options.AttemptTimeout), options.AttemptTimeout, TimeSpan.FromMilliseconds(100), TimeSpan.FromMinutes(5));
        Between(problems, nameof(options.RetryBudget), options.RetryBudget, TimeSpan.FromMilliseconds(100), TimeSpan.FromMinutes(15));
        return problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }

    private string Key(string option) => $"{path}:{option}";

    private void Between(List<string> problems, string option, TimeSpan value, TimeSpan least, TimeSpan most)
    {
        if (value < least || value > most)
        {
            // "20" binds to 20 days: the form is part of the message.
            problems.Add($"{Key(option)} is {value}; it must be from {least} to {most}, written as hours:minutes:seconds.");
        }
    }
}
