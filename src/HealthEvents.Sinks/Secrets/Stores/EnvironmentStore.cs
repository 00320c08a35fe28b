namespace HealthEvents.Sinks;

/// <summary>
/// An environment variable. What it holds may name another store, and other stores may keep their value in a variable:
/// <see cref="StoredSecret"/> follows both. This store itself reads variables that hold the secret in clear.
/// </summary>
internal sealed class EnvironmentStore : ISecretStore
{
    private const string Name = "env:";

    private EnvironmentStore()
    {
    }

    public static EnvironmentStore Instance { get; } = new();

    public string Prefix => Name;

    public bool CanReadAtStart => true;

    /// <summary>The variable that a text names, or <see langword="null"/>.</summary>
    public static string? VariableIn(string text) =>
        text.StartsWith(Name, StringComparison.OrdinalIgnoreCase) ? text[Name.Length..].Trim() : null;

    public static bool IsName(string variable) =>
        variable.Length > 0 && variable.All(static character => char.IsAsciiLetterOrDigit(character) || character == '_');

    /// <summary>Reads a variable.</summary>
    /// <exception cref="SecretException">It is not a name, or the variable is empty.</exception>
    public static string Read(string variable, SecretContext context)
    {
        if (!IsName(variable) || Misplaced.IsAddress(variable))
        {
            // It may be the secret itself, put there by a shell that replaced a variable.
            throw new SecretException($"What follows env: in {context.Subject} is not the name of an environment variable. Write the name alone, without a dollar sign.");
        }

        var text = context.Services.Environment.Get(variable);
        return string.IsNullOrWhiteSpace(text)
            ? throw new SecretException($"The environment variable {context.Kept.ShownVariable(variable)} that holds {context.Subject} is not set or empty.")
            : text;
    }

    public void ThrowIfInvalid(string value, SecretContext context) =>
        context.Kept.ThrowIfInvalid(StoredText.SecretIn(ReadInClear(value, context), context), context.Services);

    public ValueTask<string> ReadAsync(string value, SecretContext context, CancellationToken cancellationToken = default) =>
        ValueTask.FromResult(ReadInClear(value, context));

    private static string ReadInClear(string variable, SecretContext context) => SecretInClear.Accept(Read(variable, context), context);
}
