using System.Text.Json;

namespace HealthEvents.Formatters;

/// <summary>
/// The changes of one resource on their way into lines. Each reader tells those it understands in words; what nobody has told stays,
/// and is shown as it came.
/// </summary>
internal sealed class ConfigChanges(
    ConfigurationItem item, IReadOnlyList<ConfigurationPropertyChange> all, ConfigNews news, MessageLanguage language)
{
    private readonly bool[] _isTold = new bool[all.Count];
    private readonly List<ConfigLine> _lines = [];
    private JsonElement? _configuration;

    /// <summary>The resource as it is now.</summary>
    public ConfigurationItem Item { get; } = item;

    /// <summary>The changes, in their natural order.</summary>
    public IReadOnlyList<ConfigurationPropertyChange> All { get; } = all;

    /// <summary>The language of the words.</summary>
    public MessageLanguage Language { get; } = language;

    /// <summary>Whether only what is there counts: each change holds it as what is.</summary>
    public bool IsState { get; } = news != ConfigNews.Changed;

    /// <summary>The configuration as it is now. It is parsed when it is asked for, once.</summary>
    public JsonElement Configuration => _configuration ??= ConfigJson.Parse(Item.Configuration);

    /// <summary>The lines so far.</summary>
    public List<ConfigLine> Lines => _lines;

    public bool IsTold(int change) => _isTold[change];

    public void Tell(int change) => _isTold[change] = true;

    public void Tell(List<int> changes) => changes.ForEach(Tell);

    public void Add(ConfigWeight weight, Phrase label, string text) =>
        _lines.Add(new ConfigLine(label.In(Language), new TextValue(text), weight));

    /// <summary>A list in one line: the first ones, and how many more there are.</summary>
    public string Listed(IReadOnlyList<string> texts, int most)
    {
        var shown = string.Join(SharedWords.Comma.In(Language), texts.Take(most));
        return texts.Count <= most ? shown : ConfigChangeWords.AndMore.In(Language, shown, Phrase.Number(texts.Count - most));
    }
}
