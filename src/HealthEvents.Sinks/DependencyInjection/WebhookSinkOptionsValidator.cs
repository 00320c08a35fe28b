using HealthEvents.Sinks;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>
/// Checks the options of one sink, and its address as far as that goes without asking anybody. Messages name the key, and the
/// value where it cannot be a secret.
/// </summary>
internal sealed class WebhookSinkOptionsValidator<TOptions>(
    string sink, string path, IServiceProvider services, Action<TOptions> checkMentions) : IValidateOptions<TOptions>
    where TOptions : WebhookSinkOptions
{
    public ValidateOptionsResult Validate(string? name, TOptions options)
    {
        if (name != sink)
        {
            return ValidateOptionsResult.Skip;
        }

        var problems = WebhookSinkOptionsRules.ProblemsOf(options, path);
        if (ProblemOfMentions(options) is { } mentions)
        {
            problems.Add($"{path}:Mentions: {mentions}");
        }

        // The address is checked with the other options that it needs.
        if (problems.Count == 0 && ProblemOfAddress(options) is { } address)
        {
            problems.Add($"{path}:{nameof(options.Address)}{address}");
        }

        return problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }

    private string? ProblemOfMentions(TOptions options)
    {
        try
        {
            checkMentions(options);
            return null;
        }
        catch (ArgumentException exception)
        {
            return exception.Message;
        }
    }

    /// <summary>Asked of the container where it can say so: to make the provider may need these very options.</summary>
    private bool HasOwnProvider() =>
        services.GetService<IServiceProviderIsKeyedService>() is { } registered
            ? registered.IsKeyedService(typeof(IWebhookUrlProvider), sink)
            : services.GetKeyedService<IWebhookUrlProvider>(sink) is not null;

    private string? ProblemOfAddress(TOptions options)
    {
        try
        {
            if (HasOwnProvider())
            {
                return null;
            }

            if (string.IsNullOrWhiteSpace(options.Address))
            {
                return $" is missing. Set it to {SecretStores.Forms(services.GetServices<ISecretStore>(), "an https address")}.";
            }

            new WebhookUrlSource(sink, options, services.GetRequiredKeyedService<SinkServices>(sink)).ThrowIfInvalid();
            return null;
        }
        catch (SecretException exception)
        {
            return $": {exception.Message}";
        }
        catch (OptionsValidationException)
        {
            // The options that hold for all sinks are wrong, and say so themselves.
            return null;
        }
    }
}
