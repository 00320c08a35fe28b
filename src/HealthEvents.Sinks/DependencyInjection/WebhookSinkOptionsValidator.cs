using HealthEvents.Sinks;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Checks the options of one sink. Messages name the key, and the value where it cannot be a secret.</summary>
internal sealed class WebhookSinkOptionsValidator<TOptions>(string sink, string path, Func<bool> hasOwnProvider, Action<TOptions> checkMentions) : IValidateOptions<TOptions>
    where TOptions : WebhookSinkOptions
{
    public ValidateOptionsResult Validate(string? name, TOptions options)
    {
        if (name != sink)
        {
            return ValidateOptionsResult.Skip;
        }

        var problems = WebhookSinkOptionsRules.ProblemsOf(options, path);
        if (string.IsNullOrWhiteSpace(options.Address) && !hasOwnProvider())
        {
            problems.Add($"{Key(nameof(options.Address))} is missing. Set it to kms:BASE64, env:NAME, secretsmanager:ID, ssm:NAME or an https address.");
        }

        try
        {
            checkMentions(options);
        }
        catch (ArgumentException exception)
        {
            problems.Add($"{Key("Mentions")}: {exception.Message}");
        }

        return problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }

    private string Key(string option) => $"{path}:{option}";
}
