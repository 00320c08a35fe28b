namespace HealthEvents.Formatters;

/// <summary>How a paragraph stands among the others.</summary>
public enum ProseParagraphKind
{
    /// <summary>An ordinary paragraph.</summary>
    Text = 0,

    /// <summary>An item of a list.</summary>
    Bullet = 1,

    /// <summary>Lines of code: line breaks and spaces are kept.</summary>
    Code = 2,
}
