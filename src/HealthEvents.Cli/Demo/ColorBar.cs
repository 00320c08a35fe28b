using Spectre.Console;
using Spectre.Console.Rendering;

namespace HealthEvents.Cli.Demo;

/// <summary>A border that is a bar at the left side, as chats draw it.</summary>
internal sealed class ColorBar(string bar, BoxBorder? safe = null) : BoxBorder
{
    public static ColorBar Instance { get; } = new("\u258C", safe: new ColorBar("|"));

    public override BoxBorder? SafeBorder => safe;

    public override string GetPart(BoxBorderPart part) =>
        part is BoxBorderPart.Left or BoxBorderPart.TopLeft or BoxBorderPart.BottomLeft ? bar : " ";
}
