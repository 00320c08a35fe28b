using System.Text.RegularExpressions;

namespace HealthEvents.Deploy.Tests.Templates;

/// <summary>A parameter, and what it may be by what the template says of it.</summary>
public sealed partial record Parameter(string Name, TemplateValue Value)
{
    // Of several kinds, so that a pattern which takes one of them is found. None leads anywhere.
    private static readonly string[] Addresses =
    [
        "https://chat.example.com/services/T0/B0/x",
        "https://chat.example.com/v1/spaces/A/messages?key=k&token=t",
        "http://192.0.2.1/",
        "chat.example.com/hook",
        "chat.example.com",
    ];

    /// <summary>Whether it can hold neither a star nor a question mark, which policies take for anything.</summary>
    public bool IsWithoutWildcard => IsNumber
        || (IsText && (HasAllowedValues
            ? Value["AllowedValues"].Items.All(static value => !Wildcards.AreIn(value.Text))
            : Pattern is { } pattern && Wildcards.AreRefusedBy(pattern)));

    /// <summary>Whether it can hold an address. A template says by AllowedValues or AllowedPattern that it cannot.</summary>
    public bool CanBeAddress => !IsNumber
        && (!IsText || (HasAllowedValues
            ? Value["AllowedValues"].Items.Any(static value => value.Text.Contains("://", StringComparison.Ordinal))
            : Pattern is not { } pattern || Addresses.Any(address => Regex.IsMatch(address, $"^(?:{pattern})$", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1)))));

    public bool IsPositive => IsNumber
        && (HasAllowedValues ? Value["AllowedValues"].Items.All(static value => value.Number > 0) : Value["MinValue"].Number > 0);

    /// <summary>Whether it can hold nothing but the id of one organization.</summary>
    public bool IsOrganizationId => IsWithoutWildcard && Pattern?.StartsWith("^o-", StringComparison.Ordinal) == true;

    /// <summary>Whether it is hidden, or has a name as secrets and ciphertexts have.</summary>
    public bool IsSecret => Value["NoEcho"].IsTrue || SecretName().IsMatch(Name);

    public string Default => Value["Default"].Text;

    private bool IsNumber => Value["Type"].Text == "Number";

    // What comes from a parameter of SSM, or is a list, may be anything.
    private bool IsText => Value["Type"].Text == "String";

    private bool HasAllowedValues => Value["AllowedValues"].Exists;

    private string? Pattern => Value["AllowedPattern"].Literal;

    [GeneratedRegex("Secret|Password|Token|Encrypted|Cipher|Hook|Credential", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex SecretName();
}
