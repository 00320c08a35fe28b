namespace HealthEvents.LambdaHost.Tests;

/// <summary>
/// The program under test: the ordinary build, run by <c>dotnet</c>, or the native executable that
/// <c>HEALTHEVENTS_NATIVE_HOST</c> names.
/// </summary>
internal static class HostProgram
{
    private static readonly string? Native = Environment.GetEnvironmentVariable("HEALTHEVENTS_NATIVE_HOST");

    public static bool IsNative => !string.IsNullOrEmpty(Native);

    public static string Command => IsNative ? Native! : "dotnet";

    public static string[] Arguments => IsNative ? [] : [OrdinaryBuild()];

    /// <summary>In its own folder: beside the tests it lacks what ASP.NET Core brings.</summary>
    private static string OrdinaryBuild()
    {
        var here = new DirectoryInfo(AppContext.BaseDirectory);
        return Path.Combine(here.Parent!.Parent!.FullName, nameof(LambdaHost), here.Name, $"{nameof(LambdaHost)}.dll");
    }
}
