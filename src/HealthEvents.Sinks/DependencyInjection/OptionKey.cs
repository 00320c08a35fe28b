namespace Microsoft.Extensions.DependencyInjection;

/// <summary>The key of an option in configuration.</summary>
/// <param name="Name">The name, in any case.</param>
/// <param name="Form">What it takes.</param>
internal sealed record OptionKey(string Name, OptionForm Form)
{
    /// <summary>The words that <see cref="OptionForm.Word"/>, <see cref="OptionForm.Words"/> and <see cref="OptionForm.Lists"/> know.</summary>
    public IReadOnlyList<string> Words { get; init; } = [];

    /// <summary>The keys of <see cref="OptionForm.Section"/>, and of each of <see cref="OptionForm.Sections"/>.</summary>
    public IReadOnlyList<OptionKey> Keys { get; init; } = [];
}
