using System.Globalization;
using System.Text.Json;

namespace HealthEvents.Sinks;

/// <summary>Where a route or quiet hours stand, as errors name it: <c>HealthEvents:Routes:2</c>, or <c>routes[2]</c> of a routes file.</summary>
/// <param name="Text">The place.</param>
/// <param name="IsOfFile">Whether it is in a routes file.</param>
internal readonly record struct RoutePlace(string Text, bool IsOfFile)
{
    /// <summary>The place of an entry of a list.</summary>
    /// <param name="list">The name of the list, as the property is called.</param>
    /// <param name="index">The place in the list.</param>
    /// <param name="path">What stands before the list in configuration.</param>
    /// <param name="isOfFile">Whether it is in a routes file.</param>
    public static RoutePlace Of(string list, int index, string path, bool isOfFile) => new(
        isOfFile ? string.Create(CultureInfo.InvariantCulture, $"{NameInFile(list)}[{index}]") : string.Create(CultureInfo.InvariantCulture, $"{path}:{list}:{index}"),
        isOfFile);

    /// <summary>The place of a route that comes from code.</summary>
    public static RoutePlace OfCode(string? name) => new($"The route '{Misplaced.Shown(name)}' from code", IsOfFile: false);

    /// <summary>The place of a member.</summary>
    public string Of(string member) => IsOfFile ? $"{Text}.{NameInFile(member)}" : $"{Text}:{member}";

    /// <summary>A member as a routes file calls it.</summary>
    public static string NameInFile(string member) => JsonNamingPolicy.CamelCase.ConvertName(member);

    public override string ToString() => Text;
}
