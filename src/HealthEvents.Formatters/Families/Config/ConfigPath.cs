namespace HealthEvents.Formatters;

/// <summary>Tells by the path of a property what of its value may be shown.</summary>
internal static class ConfigPath
{
    private enum Rule
    {
        Text,
        Values,
        ValuesOfList,
        Hidden,
    }

    /// <summary>A value as it may be shown: <c>Configuration.Environment.Variables.STAGE</c> shows a name and no value.</summary>
    /// <param name="path">The path, parts with dots between them.</param>
    /// <param name="value">The value: a text, or JSON on one line.</param>
    public static string Shown(string path, string value) => RuleOf(path) switch
    {
        Rule.Hidden => CredentialText.Dots,
        Rule.Values or Rule.ValuesOfList when value is not ['{' or '[', ..] => CredentialText.Dots,
        Rule.Values => CredentialText.MaskValues(value, isInList: false),
        Rule.ValuesOfList => CredentialText.MaskValues(value, isInList: true),
        _ => CredentialText.Mask(value),
    };

    private static Rule RuleOf(ReadOnlySpan<char> path)
    {
        var rule = Rule.Text;
        while (!path.IsEmpty && rule != Rule.Hidden)
        {
            var dot = path.IndexOf('.');
            var part = dot < 0 ? path : path[..dot];
            path = dot < 0 ? [] : path[(dot + 1)..];
            rule = (rule, CredentialName.SortOf(part)) switch
            {
                (_, NamedSort.Secret or NamedSort.Authorization or NamedSort.Cookie) => Rule.Hidden,
                (Rule.Text, NamedSort.Values) => Rule.Values,
                (Rule.Values, _) when !part.ContainsAnyExceptInRange('0', '9') => Rule.ValuesOfList,

                // Environment.0.Name is a name.
                (Rule.ValuesOfList, NamedSort.PairName) => Rule.Text,
                _ => rule,
            };
        }

        return rule;
    }
}
