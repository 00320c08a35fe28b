using System.Buffers;
using Microsoft.Extensions.Logging;

namespace HealthEvents.Sinks;

/// <summary>A secret that is not an address, such as a password or a token.</summary>
/// <param name="name">What messages call it, such as <c>the shared secret of the endpoint /aws/events</c>.</param>
internal sealed class NamedSubject(string name) : SecretSubject(name)
{
    private static readonly SearchValues<char> Letters = SearchValues.Create("-ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz");

    public override string Text => Name;

    public override string Owner => Name;

    public override string Word => "secret";

    public override string Missing(IEnumerable<ISecretStore> stores) =>
        $"There is nothing in the option {nameof(SecretOptions.Value)} of {Name}. Set it to {SecretStores.Forms(stores, "the secret itself")}.";

    /// <summary>
    /// Names of variables are in capitals, and secrets seldom. A secret is as long as <see cref="SecretRules"/> asks for, and few names are so
    /// long without an underscore.
    /// </summary>
    public override string ShownVariable(string variable) =>
        variable.AsSpan().ContainsAnyInRange('a', 'z') || (variable.Length >= SecretRules.Shortest && !variable.Contains('_', StringComparison.Ordinal))
            ? Misplaced.Hidden
            : Misplaced.Shown(variable);

    /// <summary>Any text may be a ciphertext, or a secret.</summary>
    public override bool IsPlainly(string text) => false;

    /// <summary>A store whose name is misspelled would be a secret that is easy to guess, and so would the name of a second variable.</summary>
    public override void ThrowIfUnlike(string text)
    {
        if (SecretRules.Trim(text) is var trimmed && trimmed.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon && trimmed.AsSpan(0, colon).IndexOfAnyExcept(Letters) < 0)
        {
            throw new SecretException($"There is no store of the name that stands before the colon in {Name}. The stores of this package are {SecretStores.Prefixes}; a secret in clear does not begin with a word and a colon.");
        }
    }

    public override void ThrowIfInvalid(string text, SinkServices services) => SecretRules.Check(text, Name);

    public override void TellOpenedWithoutContext(ILogger logger, string context) => SinkLog.SecretOpenedWithoutContext(logger, Name, context);

    public override void TellRefreshFailed(ILogger logger, string error)
    {
        SinkLog.SecretRefreshFailed(logger, Name, error);
        SinkMetrics.SecretRefreshFailed(Name);
    }
}
