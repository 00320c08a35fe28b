namespace HealthEvents.Formatters.Tests;

public sealed class HealthTypeNamesTests
{
    [Theory]
    [InlineData("OPERATIONAL_ISSUE")]
    [InlineData("OPERATIONAL_NOTIFICATION")]
    [InlineData("API_ISSUE")]
    [InlineData("CONNECTIVITY_ISSUE")]
    [InlineData("INCREASED_ERROR_RATES")]
    [InlineData("SECURITY_NOTIFICATION")]
    [InlineData("BILLING_NOTIFICATION")]
    [InlineData("PLANNED_LIFECYCLE_EVENT")]
    [InlineData("MAINTENANCE_SCHEDULED")]
    [InlineData("HARDWARE_MAINTENANCE_SCHEDULED")]
    [InlineData("INSTANCE_RETIREMENT_SCHEDULED")]
    [InlineData("PERSISTENT_INSTANCE_RETIREMENT_SCHEDULED")]
    [InlineData("INSTANCE_STOP_SCHEDULED")]
    [InlineData("INSTANCE_REBOOT_MAINTENANCE_SCHEDULED")]
    [InlineData("INSTANCE_REBOOT_FLEXIBLE_MAINTENANCE_SCHEDULED")]
    [InlineData("SYSTEM_REBOOT_MAINTENANCE_SCHEDULED")]
    [InlineData("SYSTEM_UPGRADE_SCHEDULED")]
    [InlineData("SYSTEM_MAINTENANCE_EVENT")]
    [InlineData("NETWORK_MAINTENANCE_SCHEDULED")]
    [InlineData("POWER_MAINTENANCE_SCHEDULED")]
    [InlineData("INSTANCE_AVAILABILITY_ISSUE")]
    [InlineData("INSTANCE_STORE_DRIVE_PERFORMANCE_DEGRADED")]
    [InlineData("VOLUME_LOST")]
    [InlineData("REDUNDANCY_LOSS")]
    [InlineData("SINGLE_TUNNEL_NOTIFICATION")]
    [InlineData("TASK_PATCHING_RETIREMENT")]
    [InlineData("CREDENTIALS_EXPOSED")]
    [InlineData("CREDENTIALS_EXPOSURE_SUSPECTED")]
    [InlineData("CREDENTIALS_COMPROMISED")]
    [InlineData("DOS")]
    [InlineData("COPYRIGHT_DMCA")]
    [InlineData("PERSISTENCE_EXPIRING")]
    public void Type_is_named_in_English_as_its_code_has_it_and_in_the_other_languages_too(string code)
    {
        var name = HealthTypeNames.Find(code)!;

        Assert.Equal(HealthTypeCode.Words(code), name.In(MessageLanguage.English));
        Assert.Contains(name.In(MessageLanguage.Korean), static c => c is >= '\uAC00' and <= '\uD7A3');
        Assert.Contains(name.In(MessageLanguage.Japanese), static c => c is >= '\u3040' and <= '\u9FFF');
    }

    [Fact]
    public void Type_that_is_new_has_no_name() => Assert.Null(HealthTypeNames.Find("SOMETHING_NEW"));
}
